package io.miaohui.faq;

import java.util.List;

/** The synonym groups that matching uses: the shipped file's and those that an admin added. */
public interface Synonyms {

    /**
     * @param words what is understood, at least one
     * @param means what {@code words} are understood as; empty for a two-way group in which all words are equal
     */
    record Group(List<String> words, List<String> means) {
        public Group {
            words = List.copyOf(words);
            means = List.copyOf(means);
        }
    }

    /** All groups, the file's first. */
    List<Group> all();

    /**
     * Adds a group; it takes part within two seconds on every replica.
     *
     * @throws IllegalArgumentException if the group has no word, a blank one, or one word that means nothing else
     */
    void add(Group group);

    /**
     * Takes back what {@link #add} added, as soon as that took part. The file's groups stay.
     *
     * @return whether that group had been added
     */
    boolean remove(Group group);
}
