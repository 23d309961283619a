package org.rejoinder.outbox;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rejoinder.Shared;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.repository.Ids;
import org.rejoinder.settings.SigningKey;
import org.rejoinder.token.Tokens;

/**
 * The addresses by which mail comes back to a letter: {@code reply+<token>@<mail.reply.domain>}. A token is the letter's id,
 * which is random, and a signature of 128 bits over the purpose and the id, in letters and digits that mail systems may fold.
 * It tells nothing, nothing of it is kept, and whom the letter went to and why is asked of the letter itself: what was erased
 * or removed is no longer answered.
 */
@Shared
public class SealedAddresses {

    private static final int ID_LENGTH = 16;

    private final MailSettings settings;
    private final Supplier<Tokens> tokens;

    /** What an address is for. */
    public enum Purpose {
        /** To answer the letter. */
        REPLY,
        /** The letter's envelope sender: where it is told that it cannot be delivered. */
        BOUNCE,
        /** To hear no more of what the letter is of (RFC 2369). */
        UNSUBSCRIBE;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What an address that looks like one of ours says.
     *
     * @param letter the id of the letter; empty if the address is not as we have written it
     */
    public record Sealed(Purpose purpose, Optional<String> letter) {}

    @Inject
    public SealedAddresses(MailSettings settings, SigningKey signingKey) {
        this(settings, signingKey::tokens);
    }

    SealedAddresses(MailSettings settings, Supplier<Tokens> tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /** Whether mail comes in here at all. */
    public boolean areOpen() {
        return settings.takesReplies();
    }

    /** The address for a letter; none while no mail comes in. */
    public Optional<EmailAddress> of(Purpose purpose, String letter) {
        return areOpen()
                ? Optional.of(new EmailAddress(
                        purpose.word() + "+" + letter + tokens.get().sign(purpose.word(), letter),
                        settings.replyDomain()))
                : Optional.empty();
    }

    /** What an address says; none if it is not of this kind. */
    public Optional<Sealed> open(EmailAddress address) {
        if (!areOpen() || !address.domain().equals(settings.replyDomain())) {
            return Optional.empty();
        }
        var local = address.localPart().toLowerCase(Locale.ROOT);
        return Stream.of(Purpose.values())
                .filter(purpose -> local.startsWith(purpose.word() + "+"))
                .findFirst()
                .map(purpose -> new Sealed(
                        purpose, letter(purpose, local.substring(purpose.word().length() + 1))));
    }

    /** Whether a letter to it would come back to us: the site's own address, or one that mail comes in by. */
    public boolean isOurs(EmailAddress address) {
        return address.mailbox().equals(settings.from().mailbox())
                || open(address).isPresent();
    }

    private Optional<String> letter(Purpose purpose, String token) {
        if (token.length() <= ID_LENGTH || !Ids.isId(token.substring(0, ID_LENGTH))) {
            return Optional.empty();
        }
        var id = token.substring(0, ID_LENGTH);
        return tokens.get().verify(purpose.word(), id, token.substring(ID_LENGTH)) ? Optional.of(id) : Optional.empty();
    }
}
