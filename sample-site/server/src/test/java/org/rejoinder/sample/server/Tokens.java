package org.rejoinder.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** An identity provider of our own: JSON Web Tokens (RFC 7519) signed by a key that was made just now. */
final class Tokens {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int LIFETIME = 600;

    private final String issuer;
    private final KeyPair keys;

    Tokens(String issuer) {
        this.issuer = issuer;
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return issuer;
    }

    /** What an admin puts beside server.xml, as docs/admin.md says, with our key. */
    String configuration() {
        var key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        return """
                <server>
                  <featureManager>
                    <feature>mpJwt-2.1</feature>
                  </featureManager>
                  <variable name="mp.jwt.verify.publickey" value="%s"/>
                  <authFilter id="bearer">
                    <requestHeader name="Authorization" value="Bearer" matchType="contains"/>
                  </authFilter>
                  <mpJwt id="tokens" issuer="${jwt.issuer}" audiences="rejoinder" authFilterRef="bearer"/>
                </server>
                """.formatted(key);
    }

    String of(String name, String group) {
        return token(issuer, name, group, Instant.now());
    }

    String expired(String name, String group) {
        return token(issuer, name, group, Instant.now().minusSeconds(3_600));
    }

    String issuedBy(String other, String name, String group) {
        return token(other, name, group, Instant.now());
    }

    private String token(String by, String name, String group, Instant issuedAt) {
        var header =
                Json.createObjectBuilder().add("alg", "RS256").add("typ", "JWT").build();
        var claims = Json.createObjectBuilder()
                .add("iss", by)
                .add("sub", name)
                .add("upn", name)
                .add("aud", "rejoinder")
                .add("groups", Json.createArrayBuilder(List.of(group)))
                .add("iat", issuedAt.getEpochSecond())
                .add("exp", issuedAt.plusSeconds(LIFETIME).getEpochSecond())
                .add("jti", UUID.randomUUID().toString())
                .build();
        var signed = encoded(header.toString()) + "." + encoded(claims.toString());
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(UTF_8));
    }
}
