package com.motivata.web.security;

import com.motivata.web.Role;
import com.motivata.web.error.ApiFailure;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TokensTest {

    private static final String SECRET = "a secret for tests only, long enough";
    private static final JwtSettings SHARED = new JwtSettings(SECRET, null, "motivata");

    private static RSAKey issuerKey;
    private static HttpServer server;
    private static String issuer;

    @BeforeAll
    static void an_issuer_publishes_its_keys() throws Exception {
        issuerKey = new RSAKeyGenerator(2048)
                .keyID("k1")
                .algorithm(JWSAlgorithm.RS256)
                .generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://localhost:" + server.getAddress().getPort();
        publish(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\",\"subject_types_supported\":[\"public\"]}"
                        .formatted(issuer, issuer));
        publish("/keys", new JWKSet(issuerKey.toPublicJWK()).toString());
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Nested
    class With_a_shared_secret {

        private final JwtDecoder decoder = JwtDecoders.of(SHARED);

        @Test
        void what_we_issue_we_accept() {
            String token = new TokenIssuer(SHARED)
                    .issue("u1", List.of(Role.ADMIN), Map.of("name", "Asha"), Duration.ofMinutes(1));
            assertThat(decoder.decode(token).getSubject()).isEqualTo("u1");
            assertThat(decoder.decode(token).getClaims())
                    .containsEntry("roles", List.of("admin"))
                    .containsEntry("name", "Asha");
        }

        @Test
        void a_good_token_is_good() throws Exception {
            accepted(decoder, hs256(SECRET, good()));
            accepted(decoder, hs256(SECRET, good().expirationTime(in(-10)))); // within the clock skew
        }

        @Test
        void an_expired_one_is_not() throws Exception {
            refused(decoder, hs256(SECRET, good().expirationTime(in(-60))));
        }

        @Test
        void one_that_never_expires_is_not() throws Exception {
            refused(decoder, hs256(SECRET, good().expirationTime(null)));
        }

        @Test
        void one_from_the_future_is_not() throws Exception {
            refused(decoder, hs256(SECRET, good().notBeforeTime(in(120))));
        }

        @Test
        void one_for_somebody_else_is_not() throws Exception {
            refused(decoder, hs256(SECRET, good().audience("another")));
            refused(decoder, hs256(SECRET, good().audience((String) null)));
        }

        @Test
        void one_signed_with_another_secret_is_not() throws Exception {
            refused(decoder, hs256("another secret, as long as the other", good()));
        }

        @Test
        void one_that_was_tampered_with_is_not() throws Exception {
            String[] mine = hs256(SECRET, good()).split("\\.");
            String[] admins = hs256(SECRET, good().claim("role", "admin")).split("\\.");
            refused(decoder, mine[0] + "." + admins[1] + "." + mine[2]);
        }

        @Test
        void one_without_a_signature_is_not() throws Exception {
            refused(decoder, new PlainJWT(good().build()).serialize());
            String[] mine = hs256(SECRET, good()).split("\\.");
            refused(decoder, mine[0] + "." + mine[1] + ".");
        }

        @Test
        void one_that_names_nobody_is_not() throws Exception {
            for (String sub : new String[] {null, " ", "x".repeat(129)}) {
                MockHttpServletRequest request = new MockHttpServletRequest();
                request.addHeader("Authorization", "Bearer " + hs256(SECRET, good().subject(sub)));
                Callers callers = new Callers(decoder, new Zones(ZoneOffset.UTC));
                assertThatExceptionOfType(ApiFailure.class)
                        .isThrownBy(() -> callers.find(request))
                        .satisfies(
                                failure -> assertThat(failure.body().status()).isEqualTo(401));
            }
        }

        @Test
        void one_of_another_algorithm_is_not() throws Exception {
            refused(decoder, signed(JWSAlgorithm.RS256, new RSASSASigner(issuerKey), good()));
            String secret = SECRET.repeat(2);
            JwtDecoder long_secret = JwtDecoders.of(new JwtSettings(secret, null, null));
            refused(long_secret, signed(JWSAlgorithm.HS512, new MACSigner(secret), good()));
        }
    }

    @Nested
    class With_an_issuer {

        private final JwtDecoder decoder = JwtDecoders.of(new JwtSettings(null, issuer, "motivata"));

        @Test
        void a_token_of_its_is_good() throws Exception {
            accepted(decoder, rs256(issuerKey, good().issuer(issuer)));
        }

        @Test
        void one_of_another_issuer_is_not() throws Exception {
            refused(decoder, rs256(issuerKey, good().issuer("http://localhost/another")));
            refused(decoder, rs256(issuerKey, good()));
        }

        @Test
        void one_for_somebody_else_is_not() throws Exception {
            refused(decoder, rs256(issuerKey, good().issuer(issuer).audience("another")));
        }

        @Test
        void one_of_another_key_is_not() throws Exception {
            refused(decoder, rs256(new RSAKeyGenerator(2048).keyID("k1").generate(), good().issuer(issuer)));
        }

        @Test
        void one_that_takes_the_public_key_for_a_shared_secret_is_not() throws Exception {
            byte[] published = issuerKey.toRSAPublicKey().getEncoded();
            refused(decoder, signed(JWSAlgorithm.HS256, new MACSigner(published), good().issuer(issuer)));
        }

        @Test
        void one_that_never_expires_is_not() throws Exception {
            refused(decoder, rs256(issuerKey, good().issuer(issuer).expirationTime(null)));
        }

        @Test
        void nothing_is_asked_before_the_first_token_and_no_token_is_called_bad_while_it_is_away() throws Exception {
            JwtDecoder away = JwtDecoders.of(new JwtSettings(null, "http://localhost:1", null));
            MockHttpServletRequest request = new MockHttpServletRequest();
            request.addHeader("Authorization", "Bearer " + rs256(issuerKey, good()));
            Callers callers = new Callers(away, new Zones(ZoneOffset.UTC));
            assertThatExceptionOfType(ApiFailure.class)
                    .isThrownBy(() -> callers.find(request))
                    .satisfies(failure -> assertThat(failure.body().status()).isEqualTo(503));
        }
    }

    @Nested
    class Settings {

        @Test
        void a_short_secret_is_refused_with_a_clear_line() {
            assertThatExceptionOfType(BadJwtSettings.class)
                    .isThrownBy(() -> JwtDecoders.of(new JwtSettings("x".repeat(31), null, null)))
                    .withMessage("motivata.jwt.secret must have at least 32 bytes");
        }

        @Test
        void two_ways_to_trust_are_one_too_many() {
            assertThatExceptionOfType(BadJwtSettings.class)
                    .isThrownBy(() -> JwtDecoders.of(new JwtSettings(SECRET, issuer, null)));
        }

        @Test
        void the_secret_is_not_printed() {
            assertThat(SHARED.toString()).doesNotContain(SECRET);
        }
    }

    private static void accepted(JwtDecoder decoder, String token) {
        assertThatNoException().isThrownBy(() -> decoder.decode(token));
    }

    private static void refused(JwtDecoder decoder, String token) {
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(token));
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .subject("u1")
                .audience("motivata")
                .claim("role", "user")
                .expirationTime(in(60));
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String hs256(String secret, JWTClaimsSet.Builder claims) throws Exception {
        return signed(JWSAlgorithm.HS256, new MACSigner(secret), claims);
    }

    private static String rs256(RSAKey key, JWTClaimsSet.Builder claims) throws Exception {
        return signed(JWSAlgorithm.RS256, new RSASSASigner(key), claims);
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet.Builder claims)
            throws Exception {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID("k1").build(), claims.build());
        token.sign(signer);
        return token.serialize();
    }

    private static void publish(String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
