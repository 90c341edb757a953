namespace Linli.Identity;

/// <summary>弱口令: passwords that everybody tries first, and their like.</summary>
internal static class CommonPasswords
{
    private static readonly string[] Known =
    [
        "1234567890", "0123456789", "0987654321", "9876543210", "1111111111", "0000000000", "8888888888", "6666666666", "1122334455", "1234512345", "1314520520", "5201314520",
        "password", "passw0rd", "p@ssw0rd", "p@ssword", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx", "qazwsxedc", "1q2w3e4r", "q1w2e3r4", "abc123", "a123456", "abcd1234", "aa123456",
        "admin", "administrator", "root", "test", "user", "guest", "welcome", "iloveyou", "letmein", "changeme", "woaini", "woaini1314", "wangyut", "linli", "wangge", "shequ", "jiedao", "zhongguo", "beijing",
    ];

    /// <summary>True for a known one, also with digits, signs or a year hung on its ends (Admin@2026!).</summary>
    public static bool Hold(string password)
    {
        var folded = password.ToLowerInvariant();
        if (folded.Distinct().Count() <= 3)
            return true;
        var core = folded.Trim('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '!', '@', '#', '$', '%', '.', '_', '-', '*', '&', ' ');
        return Known.Contains(folded) || Known.Contains(core) || Known.Any(known => known.Length >= 8 && folded.StartsWith(known, StringComparison.Ordinal) && folded.Length - known.Length <= 4);
    }
}
