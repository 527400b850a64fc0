package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.io.StringReader;
import org.apache.maven.model.Build;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** Makes models for tests out of XML. */
final class Poms {
    static final String RUNNER = "<groupId>io.github.mvnrunner</groupId><artifactId>runner-maven-plugin</artifactId>"
            + "<version>1</version>";
    static final String EXTENSION = plugin(RUNNER + "<extensions>true</extensions>");
    static final String SUREFIRE = plugin("<artifactId>maven-surefire-plugin</artifactId>"
            + "<executions><execution><id>default-test</id><phase>test</phase><goals><goal>test</goal></goals>"
            + "<configuration><argLine>-Xmx1g</argLine></configuration></execution></executions>");
    static final String FAILSAFE = plugin("<artifactId>maven-failsafe-plugin</artifactId><executions><execution>"
            + "<goals><goal>integration-test</goal><goal>verify</goal></goals></execution></executions>");

    private Poms() {}

    static String plugin(String content) {
        return "<plugin>" + content + "</plugin>";
    }

    static Build build(String... plugins) throws IOException, XmlPullParserException {
        String pom = "<project><build><plugins>" + String.join("", plugins) + "</plugins></build></project>";
        return new MavenXpp3Reader().read(new StringReader(pom)).getBuild();
    }

    static Xpp3Dom configuration(String content) throws IOException, XmlPullParserException {
        return Xpp3DomBuilder.build(new StringReader("<configuration>" + content + "</configuration>"));
    }
}
