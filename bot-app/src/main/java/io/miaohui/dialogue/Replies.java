package io.miaohui.dialogue;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Choice;
import io.miaohui.conversation.Memory.Offer;
import io.miaohui.faq.Candidate;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.MediaKind;
import io.miaohui.handoff.Handoff;
import io.miaohui.handoff.Opening;
import io.miaohui.handoff.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Decisions as what the customer reads. */
final class Replies {

    private static final String PERSON_ZH = "转人工";
    private static final String PERSON_EN = "Human agent";

    private final Speech speech;
    private final DialogueSettings settings;

    Replies(Speech speech, DialogueSettings settings) {
        this.speech = speech;
        this.settings = settings;
    }

    Reply answer(FaqEntry entry) {
        List<Reply.Media> media = new ArrayList<>();
        List<Reply.Link> links = new ArrayList<>();
        if (entry.image() != null && !entry.image().isBlank()) {
            show(settings.absolute(entry.image()), entry.question(), media, links);
        }
        if (entry.link() != null && !entry.link().isBlank()) {
            links.add(new Reply.Link(entry.question(), settings.absolute(entry.link())));
        }
        return new Reply(entry.answer(), List.of(), media, links);
    }

    /** As what it is; what no platform takes is a link. */
    private static void show(String url, String title, List<Reply.Media> media, List<Reply.Link> links) {
        MediaKind.of(url)
                .ifPresentOrElse(
                        kind -> media.add(new Reply.Media(Reply.Media.Kind.valueOf(kind.name()), url, title)),
                        () -> links.add(new Reply.Link(title, url)));
    }

    /** What "did you mean" offers, in the order shown: the entries, then none of them. */
    List<Offer> offers(Turn turn, List<Candidate> candidates) {
        List<Offer> offers = new ArrayList<>();
        candidates.forEach(
                it -> offers.add(new Offer(it.entry().id(), it.entry().question(), it.confidence())));
        Phrase none = candidates.size() == 1 ? Phrase.CLARIFY_NO_OPTION : Phrase.CLARIFY_NONE_OPTION;
        offers.add(new Offer(Choices.NONE, speech.text(turn, none, Map.of()), null));
        return offers;
    }

    /** Asks which of the offers was meant; of a single entry, whether it was. */
    Reply asking(Turn turn, List<Offer> offers) {
        if (offers.size() > 2) {
            return offering(turn, Phrase.CLARIFY_INTRO, offers);
        }
        Offer entry = offers.get(0);
        Offer none = offers.get(1);
        String yes = speech.text(turn, Phrase.CLARIFY_YES_OPTION, Map.of());
        return Reply.text(speech.text(turn, Phrase.CLARIFY_ONE, Map.of("question", Plain.unasked(entry.label()))))
                .withChoices(List.of(new Choice(yes, entry.label()), new Choice(none.label(), none.label())));
    }

    List<Offer> offerOfPerson(Turn turn) {
        return List.of(new Offer(Choices.PERSON, turn.language() == Language.EN ? PERSON_EN : PERSON_ZH, null));
    }

    /** A choice comes back as its label: a button of last week still asks its question. */
    Reply offering(Turn turn, Phrase phrase, List<Offer> offers) {
        return speech.reply(turn, phrase)
                .withChoices(offers.stream()
                        .map(offer -> new Choice(offer.label(), offer.label()))
                        .toList());
    }

    Reply opened(Turn turn, Handoff handoff, Place place) {
        return placed(turn, handoff, place, Phrase.HANDOFF_OPENED, Phrase.HANDOFF_OPENED_NO_ESTIMATE);
    }

    /** Where stands in line is no comfort to somebody who is angry. */
    Reply openedForUpset(Turn turn, Handoff handoff) {
        return Reply.text(speech.text(turn, Phrase.HANDOFF_OPENED_UPSET, Map.of("code", handoff.code())));
    }

    Reply stillWaiting(Turn turn, Handoff handoff, Place place) {
        return placed(turn, handoff, place, Phrase.HANDOFF_ALREADY_WAITING, Phrase.HANDOFF_ALREADY_WAITING_NO_ESTIMATE);
    }

    /** The promise, while nobody is at the desk. */
    Reply offHours(Turn turn, Handoff handoff, Opening opening) {
        OpeningWords.Wording wording =
                new OpeningWords.Wording(turn.language(), turn.message().id().hashCode(), handoff.code());
        return Reply.text(speech.offHours(opening, wording));
    }

    private Reply placed(Turn turn, Handoff handoff, Place place, Phrase withTime, Phrase without) {
        Integer minutes = place.minutes();
        Map<String, String> values = Map.of(
                "code", handoff.code(),
                "position", String.valueOf(place.position()),
                "minutes", String.valueOf(minutes));
        return Reply.text(speech.text(turn, minutes == null ? without : withTime, values));
    }
}
