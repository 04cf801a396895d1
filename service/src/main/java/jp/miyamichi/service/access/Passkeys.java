package jp.miyamichi.service.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Judges what a browser brings from a passkey, as Web Authentication Level 3 demands (WebAuthn4J does). That library
/// meets a missing part with a NullPointerException, which means no more here than that nothing was brought.
///
/// Any make of passkey will do, so attestations are not asked for; the person must have been verified by it.
final class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    /// In the order of our liking: ES256, EdDSA, RS256.
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final boolean PERSON_VERIFIED = true;
    private static final boolean PERSON_PRESENT = true;

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);

    /// The answer to a challenge: the challenge it answers, and the passkey it is from.
    record Answer<T>(String challenge, T data) {}

    Optional<Answer<RegistrationData>> readRegistration(String json) {
        try {
            var data = manager.parseRegistrationResponseJSON(json);
            return Optional.ofNullable(data.getCollectedClientData())
                    .map(client -> new Answer<>(base64(client.getChallenge().getValue()), data));
        } catch (DataConversionException | IllegalArgumentException | NullPointerException broken) {
            LOG.debug("no registration", broken);
            return Optional.empty();
        }
    }

    Optional<Answer<AuthenticationData>> readLogIn(String json) {
        try {
            var data = manager.parseAuthenticationResponseJSON(json);
            return Optional.ofNullable(data.getCollectedClientData())
                    .map(client -> new Answer<>(base64(client.getChallenge().getValue()), data));
        } catch (DataConversionException | IllegalArgumentException | NullPointerException broken) {
            LOG.debug("no log-in", broken);
            return Optional.empty();
        }
    }

    /// The new passkey, if it was made here and now.
    Optional<Passkey> verifyRegistration(Answer<RegistrationData> answer, Site site) {
        var algorithms = ALGORITHMS.stream()
                .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                .toList();
        try {
            var data = manager.verify(
                    answer.data(),
                    new RegistrationParameters(server(answer, site), algorithms, PERSON_VERIFIED, PERSON_PRESENT));
            return Optional.ofNullable(data.getAttestationObject())
                    .map(AttestationObject::getAuthenticatorData)
                    .flatMap(made -> Optional.ofNullable(made.getAttestedCredentialData())
                            .map(key -> new Passkey(
                                    base64(key.getCredentialId()), base64(keys.convert(key)), made.getSignCount())));
        } catch (VerificationException refused) {
            LOG.debug("registration refused", refused);
            return Optional.empty();
        }
    }

    /// How often the passkey has signed now, if this is its signature, made here and now.
    Optional<Long> verifyLogIn(Answer<AuthenticationData> answer, Passkey passkey, Site site) {
        var id = Base64.getUrlDecoder().decode(passkey.credential());
        var known = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                passkey.signCount(),
                keys.convert(Base64.getUrlDecoder().decode(passkey.publicKey())),
                new AuthenticationExtensionsAuthenticatorOutputs<>(),
                null,
                null,
                Set.of());
        try {
            var data = manager.verify(
                    answer.data(),
                    new AuthenticationParameters(
                            server(answer, site), known, List.of(id), PERSON_VERIFIED, PERSON_PRESENT));
            return Optional.ofNullable(data.getAuthenticatorData()).map(AuthenticatorData::getSignCount);
        } catch (VerificationException refused) {
            LOG.debug("log-in refused", refused);
            return Optional.empty();
        }
    }

    static Optional<String> credential(Answer<AuthenticationData> answer) {
        return Optional.ofNullable(answer.data().getCredentialId()).map(Passkeys::base64);
    }

    private static ServerProperty server(Answer<?> answer, Site site) {
        var challenge = new DefaultChallenge(Base64.getUrlDecoder().decode(answer.challenge()));
        return new ServerProperty(new Origin(site.origin()), site.host(), challenge);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
