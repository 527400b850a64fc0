package io.github.mvnrunner.engine.fork.early;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Knows the flags under which a JVM may start, and be killed unused, without anybody noticing.
 *
 * <p>An agent, a log or a recording would leave a file, or read one that the build has yet to write. What isn't known here
 * is taken to do so.
 */
final class HarmlessFlags {
    private static final Predicate<String> HARMLESS = Pattern.compile("-(ea|da|esa|dsa|enableassertions|disableassertions)(:.*)?"
                    + "|-server|-Xshare:(auto|on|off)|-X(m[xsn]|ss)\\d\\S*|--enable-preview|--illegal-access=.*"
                    + "|--(add-(opens|exports|reads|modules)|enable-native-access)(=.*)?"
                    + "|[\\w.]+(/[\\w.]+)?=[\\w.,-]+|ALL-[A-Z-]+"
                    + "|-XX:[+-](Use\\w+|TieredCompilation|(HeapDump|Exit|Crash)OnOutOfMemoryError|EnableDynamicAgentLoading"
                    + "|Unlock\\w+VMOptions|IgnoreUnrecognizedVMOptions|ShowCodeDetailsInExceptionMessages|OmitStackTraceInFastThrow)"
                    + "|-XX:(TieredStopAtLevel|Tier4\\w+|CICompilerCount|(Max)?New(Size|Ratio)|(Max)?(Metaspace|Perm)Size"
                    + "|ReservedCodeCacheSize|MaxDirectMemorySize|(Max|Min|Initial)RAMPercentage|ActiveProcessorCount"
                    + "|HeapDumpPath|ErrorFile)=.*"
                    + "|-Djava\\.(awt\\.headless|io\\.tmpdir|library\\.path|net\\.preferIPv4Stack)=.*"
                    + "|-D(?!(java|javax|jdk|sun|com\\.sun)\\.).*")
            .asMatchPredicate();

    private HarmlessFlags() {}

    /**
     * {@return whether all of them are}
     *
     * @param said all that the JVM is told
     */
    static boolean are(List<String> said) {
        return said.stream().filter(word -> !word.isEmpty()).allMatch(HARMLESS);
    }
}
