package org.rejoinder.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Signs JSON Web Tokens (RFC 7519) by a key made just now, and shows its public half as a key set (RFC 7517). */
final class IdentityProvider implements AutoCloseable {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int LIFETIME = 600;

    private final HttpServer http;
    private final KeyPair keys;

    IdentityProvider() throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/jwks", exchange -> {
            var bytes = keySet().toString().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            try (var body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        });
        http.start();
    }

    String issuer() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /** What an admin puts beside server.xml, as docs/admin.md says. */
    String configuration() {
        return """
                <server>
                  <featureManager>
                    <feature>mpJwt-2.1</feature>
                  </featureManager>
                  <authFilter id="bearer">
                    <requestHeader id="bearer" name="Authorization" value="Bearer" matchType="contains"/>
                  </authFilter>
                  <mpJwt id="defaultMpJwt" issuer="${jwt.issuer}" audiences="rejoinder" jwksUri="%s/jwks" authFilterRef="bearer"/>
                </server>
                """.formatted(issuer());
    }

    /** The same for a server that takes part in OpenID Connect. */
    String openIdConfiguration() {
        return """
                <server>
                  <featureManager>
                    <feature>openidConnectClient-1.0</feature>
                    <feature>transportSecurity-1.0</feature>
                  </featureManager>
                  <authFilter id="bearer">
                    <requestHeader id="bearer" name="Authorization" value="Bearer" matchType="contains"/>
                  </authFilter>
                  <openidConnectClient id="accounts" inboundPropagation="required" authFilterRef="bearer"
                    issuerIdentifier="${jwt.issuer}" audiences="rejoinder" realmName="${jwt.issuer}" groupIdentifier="groups"
                    signatureAlgorithm="RS256" jwkEndpointUrl="%s/jwks" tokenReuse="true" disableLtpaCookie="true" httpsRequired="false"/>
                </server>
                """.formatted(issuer());
    }

    private JsonObject keySet() {
        var key = (RSAPublicKey) keys.getPublic();
        return Json.createObjectBuilder()
                .add(
                        "keys",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("kty", "RSA")
                                        .add("use", "sig")
                                        .add("alg", "RS256")
                                        .add("kid", "1")
                                        .add("n", number(key.getModulus()))
                                        .add("e", number(key.getPublicExponent()))))
                .build();
    }

    /** Without the byte of the sign. */
    private static String number(BigInteger value) {
        var bytes = value.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    String token(String group) {
        return token(issuer(), group, Instant.now());
    }

    String token(String by, String group, Instant issuedAt) {
        var header = Json.createObjectBuilder()
                .add("alg", "RS256")
                .add("typ", "JWT")
                .add("kid", "1")
                .build();
        var claims = Json.createObjectBuilder()
                .add("iss", by)
                .add("sub", "maria")
                .add("upn", "maria")
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

    static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(UTF_8));
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
