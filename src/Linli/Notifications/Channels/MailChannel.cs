using System.Net;
using System.Net.Mail;
using System.Text;

namespace Linli.Notifications.Channels;

/// <summary>电子邮件: one plain sentence by SMTP, under a Message-ID made of the message's own id, so that a repeated one is dropped by the receiver.</summary>
internal sealed class MailChannel(MailSettings mail, OutsideWords words, NotificationsSettings settings) : IChannel
{
    public string Name => "mail";

    public int PerMinute => mail.PerMinute;

    public async Task<DeliveryResult> Send(OutgoingMessage message, CancellationToken cancel)
    {
        if (!MailAddress.TryCreate(message.Address, out var to))
            return new DeliveryResult(DeliveryOutcome.Refused, Answer: "no address");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        using var client = new SmtpClient(mail.Host, mail.Port) { EnableSsl = mail.Tls, Credentials = mail.User.Length == 0 ? null : new NetworkCredential(mail.User, mail.Password) };
        using var letter = Letter(message, to);
        try
        {
            await client.SendMailAsync(letter, limit.Token);
            return new DeliveryResult(DeliveryOutcome.Delivered, Answer: "250");
        }
        catch (SmtpFailedRecipientException refused)
        {
            return Judge(refused.StatusCode);
        }
        catch (SmtpException failed) when (failed.StatusCode != SmtpStatusCode.GeneralFailure)
        {
            return Judge(failed.StatusCode);
        }
    }

    private MailMessage Letter(OutgoingMessage message, MailAddress to)
    {
        var letter = new MailMessage(new MailAddress(mail.From), to)
        {
            Subject = words.Subject(message.Message),
            Body = words.Sentence(message.Message),
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        letter.Headers.Add("Message-ID", $"<{message.Id:N}@{letter.From!.Host}>");
        return letter;
    }

    // RFC 5321: 4xx is for now, 5xx for good, except that a server which wants a sign-in or TLS first is mended in the settings.
    private static DeliveryResult Judge(SmtpStatusCode status) => new(
        status is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.ExceededStorageAllocation
            ? DeliveryOutcome.Refused : DeliveryOutcome.Unreachable,
        Answer: ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture));
}
