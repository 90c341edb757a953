using Linli.Organizations;

namespace Linli.Notifications;

/// <summary>Whom a notice is for, as a tag decided once, when it is written: an account, a post, or all who hold a role in an area.</summary>
/// <remarks>Whoever reads carries the tags of his own account, posts and roles (<see cref="IReaders"/>); nothing is decided again for each watcher.</remarks>
public readonly record struct Recipient
{
    private Recipient(string tag) => Tag = tag;

    /// <summary>The stored word.</summary>
    public string Tag { get; }

    /// <summary>One person.</summary>
    public static Recipient Account(Guid account) => new($"account:{account:N}");

    /// <summary>Whoever holds the post: clocks belong to posts, never to absent persons (domain.md 3.8 rule 4).</summary>
    public static Recipient Post(Guid post) => new($"post:{post:N}");

    /// <summary>All posts of a role in an area, e.g. the dispatchers of a street.</summary>
    public static Recipient Of(Role role, Guid area) => new($"role:{role.Word}@{area:N}");

    /// <summary>An organisation as a whole.</summary>
    public static Recipient Unit(Guid unit) => new($"unit:{unit:N}");

    /// <summary>Someone without an account, known by the subject he asked about: only for the delivery log.</summary>
    public static Recipient ResidentOf(Guid subject) => new($"resident:{subject:N}");

    /// <summary>True for someone outside the staff.</summary>
    internal bool IsResident => Tag.StartsWith("resident:", StringComparison.Ordinal);

    /// <summary>A group of a messenger, by the name of its webhook.</summary>
    internal static Recipient Group(string name) => new($"group:{name}");

    /// <summary>The post, when it is for one.</summary>
    internal Guid? PostId => Tag.StartsWith("post:", StringComparison.Ordinal) && Guid.TryParse(Tag.AsSpan(5), out var id) ? id : null;

    /// <summary>The account, when it is for one.</summary>
    internal Guid? AccountId => Of("account:");

    /// <summary>The unit, when it is for one.</summary>
    internal Guid? UnitId => Of("unit:");

    /// <summary>The role and area, when it is for those.</summary>
    internal (Role Role, Guid Area)? RoleAt =>
        Tag.StartsWith("role:", StringComparison.Ordinal) && Tag.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && RoleRules.OfWord(Tag[5..at]) is { } role && Guid.TryParse(Tag.AsSpan(at + 1), out var area) ? (role, area) : null;

    private Guid? Of(string prefix) => Tag.StartsWith(prefix, StringComparison.Ordinal) && Guid.TryParse(Tag.AsSpan(prefix.Length), out var id) ? id : null;

    internal static Recipient Stored(string tag) => new(tag);

    /// <inheritdoc/>
    public override string ToString() => Tag;
}
