using Linli.Foundation.Text;

namespace Linli.Foundation.Checkups;

/// <summary>How well.</summary>
public enum Health
{
    /// <summary>As it must be.</summary>
    Ok,

    /// <summary>It works, but somebody should see to it.</summary>
    Warn,

    /// <summary>A promise is broken, or will be.</summary>
    Fail,
}

/// <summary>体检结果: one line of <c>linli doctor</c>.</summary>
/// <param name="Name">A short stored word for machines, e.g. <c>chain</c>.</param>
/// <param name="Health">How well.</param>
/// <param name="What">What was found.</param>
/// <param name="ToDo">What to do about it, when something is.</param>
public sealed record Finding(string Name, Health Health, Phrase What, Phrase? ToDo = null)
{
    /// <summary>All is well.</summary>
    public static Finding Well(string name, string key, params object?[] args) => new(name, Health.Ok, new Phrase(key, args));
}
