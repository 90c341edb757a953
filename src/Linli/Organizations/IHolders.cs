namespace Linli.Organizations;

/// <summary>Who the holders of posts are: asked by the pages of this room, answered by Identity one floor above.</summary>
public interface IHolders
{
    /// <summary>The names of these accounts as colleagues know them, by account id.</summary>
    IReadOnlyDictionary<Guid, string> NamesOf(IReadOnlyCollection<Guid> accounts);

    /// <summary>The names these accounts sign in by, by account id; without those that are closed.</summary>
    IReadOnlyDictionary<Guid, string> AccountNamesOf(IReadOnlyCollection<Guid> accounts);

    /// <summary>The account that signs in by this name, or null.</summary>
    Guid? Named(string accountName);
}
