package io.github.mvnrunner.engine.fork.early;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HarmlessFlagsTests {

    @Test
    void whatNobodyNoticesIsHarmless() {
        assertThat(HarmlessFlags.are(List.of(
                        "", "-ea", "-Xmx1g", "-Xss512k", "-Xshare:auto", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:NewRatio=9",
                        "-XX:Tier4BackEdgeThreshold=1200000", "-XX:+EnableDynamicAgentLoading", "--illegal-access=deny",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED", "--add-opens", "java.base/java.util=ALL-UNNAMED",
                        "--add-modules", "ALL-SYSTEM", "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC", "-Djava.awt.headless=true",
                        "-DjavaVersion=17")))
                .isTrue();
        assertThat(HarmlessFlags.are(List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-javaagent:jacoco.jar=destfile=a.exec", "-agentlib:jdwp=transport=dt_socket", "-agentpath:/a.so", "@arguments",
                "-Xlog:gc:file=gc.log", "-Xloggc:gc.log", "-verbose:gc", "-XX:StartFlightRecording=filename=a.jfr",
                "-XX:SharedArchiveFile=a.jsa", "-XX:DumpLoadedClassList=a", "-XX:Flags=f", "-XX:OnError=sh a", "-jar", "a.jar",
                "-Djava.security.manager=allow", "-Djava.system.class.loader=a.B", "-Djava.util.logging.config.file=l",
                "-Djavax.net.debug=all", "-Dsun.misc.URLClassPath.debug=true", "-Djdk.attach.allowAttachSelf", "-Xbootclasspath/a:b",
                "--patch-module=a=b.jar", "--module-path=mods", "-Xnew"
            })
    void whatIsNotKnownToBeIsNot(String flag) {
        assertThat(HarmlessFlags.are(List.of("-ea", flag))).isFalse();
    }
}
