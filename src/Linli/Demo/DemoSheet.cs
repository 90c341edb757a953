using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Linli.Demo;

/// <summary>What a visitor of the demo county needs: a plate to scan and names to sign in with. Kept beside the data as <c>demo.json</c>.</summary>
/// <param name="Seed">The county's seed.</param>
/// <param name="Plate">A plate's token: the last part of its address.</param>
/// <param name="Place">The building it hangs on.</param>
/// <param name="SignIns">One person for each role.</param>
public sealed record DemoSheet(ulong Seed, string Plate, string Place, IReadOnlyList<DemoSignIn> SignIns)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The password of everybody in the demo county. It opens made-up data only: a county is made in an empty database and nowhere else.</summary>
    public static readonly string Password = "linli-demo-2026";

    /// <summary>Keeps it in the data folder.</summary>
    public void Keep(string folder) => File.WriteAllText(PathIn(folder), JsonSerializer.Serialize(this, Readable));

    /// <summary>The one kept in the data folder, or null when no demo county was made there.</summary>
    public static DemoSheet? In(string folder) => File.Exists(PathIn(folder)) ? JsonSerializer.Deserialize<DemoSheet>(File.ReadAllText(PathIn(folder))) : null;

    private static string PathIn(string folder) => Path.Combine(folder, "demo.json");
}

/// <summary>Somebody to sign in as.</summary>
/// <param name="Login">What is typed.</param>
/// <param name="Name">The made-up name.</param>
/// <param name="Role">The role's word.</param>
/// <param name="Unit">The organisation.</param>
public sealed record DemoSignIn(string Login, string Name, string Role, string Unit);
