using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;

namespace Linli.Organizations;

/// <summary>联系方式: the phone and the address at which a person on the staff is rung, sealed and apart from everything else.</summary>
/// <remarks>Given by the person, or by whoever keeps the roster (domain.md 3.8 rule 4: phones); used for ringing alone, shown to the unit's own roster.</remarks>
public sealed class StaffContact : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "staff-contact";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The account.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The phone, sealed.</summary>
    public byte[]? Phone { get; set; }

    /// <summary>The e-mail address, sealed.</summary>
    public byte[]? Mail { get; set; }

    internal static RowName PhoneRow(Guid contact) => new("organizations_contacts.phone", contact);

    internal static RowName MailRow(Guid contact) => new("organizations_contacts.mail", contact);
}

/// <summary>联系方式, opened.</summary>
/// <param name="Phone">The phone; null when none was given.</param>
/// <param name="Mail">The address; null when none was given.</param>
public sealed record StaffAddress(PhoneNumber? Phone, string? Mail)
{
    /// <summary>Neither.</summary>
    public static readonly StaffAddress None = new(null, null);

    // Neither must slip into a log with the record.
    private bool PrintMembers(System.Text.StringBuilder text)
    {
        text.Append(Phone?.Masked);
        return true;
    }
}
