package io.miaohui.command;

import java.io.PrintStream;
import java.util.List;

/** One command-line job: {@code java -jar miaohui.jar NAME ARGS}, run without a web server. */
public interface Command {

    /** The word that asks for it. */
    String name();

    /** What to type, and in one line what it does. */
    String usage();

    /**
     * Does the job.
     *
     * @param args what follows the name
     * @return the exit code: 0 if all went well, 2 if the arguments make no sense, another if the job failed
     * @throws Exception if the job failed; the caller prints its message and exits with 1
     */
    int run(List<String> args, PrintStream out, PrintStream err) throws Exception;
}
