using System.Security.Cryptography;

namespace Linli.Foundation.Facts;

/// <summary>The chain's key in a file of the deployment's folder, made at the first start.</summary>
internal static class ChainKeyFile
{
    public static ChainKey Load(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "chain.key");
        if (!File.Exists(path))
            File.WriteAllBytes(path, RandomNumberGenerator.GetBytes(32));
        return new ChainKey(File.ReadAllBytes(path));
    }
}
