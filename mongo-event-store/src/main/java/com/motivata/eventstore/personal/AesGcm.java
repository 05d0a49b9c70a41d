package com.motivata.eventstore.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a random IV in front of the ciphertext. */
final class AesGcm {

    static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    static SecretKey newKey() {
        return key(random(KEY_BYTES));
    }

    /** @throws IllegalArgumentException if these are not 32 bytes */
    static SecretKey key(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("an AES-256 key has 32 bytes, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** @param context readable only where the same context is given again */
    static byte[] encrypt(byte[] clear, SecretKey key, String context) {
        byte[] iv = random(IV_BYTES);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, key, iv, context).doFinal(clear);
            byte[] result = Arrays.copyOf(iv, iv.length + secret.length);
            System.arraycopy(secret, 0, result, iv.length, secret.length);
            return result;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot AES-256-GCM", e);
        }
    }

    /** @throws GeneralSecurityException if key or context differ or a bit was changed */
    static byte[] decrypt(byte[] secret, SecretKey key, String context) throws GeneralSecurityException {
        if (secret.length < IV_BYTES + TAG_BITS / Byte.SIZE) {
            throw new GeneralSecurityException("too short");
        }
        byte[] iv = Arrays.copyOf(secret, IV_BYTES);
        return cipher(Cipher.DECRYPT_MODE, key, iv, context).doFinal(secret, IV_BYTES, secret.length - IV_BYTES);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] iv, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
