using System.Text.Json;

namespace Linli.Bench.Intake;

/// <summary>The report that is sent again and again, and the settings under which a single sender may do so.</summary>
internal static class Submission
{
    public const string Text = "楼下肉铺冷库的空调外机整夜嗡嗡响，睡不着，已经一个星期了，麻烦来看看。";

    public static readonly IReadOnlyList<string> NoLimits = ["--Linli:Cases:ReportsPerBrowser=1000000000", "--Linli:Web:SendsPerAddress=1000000000"];

    public static string Body(string plate) => JsonSerializer.Serialize(new
    {
        plate,
        text = Text,
        tile = "noise",
        phone = "13800005678",
        name = "某某",
        contact = "call",
    });
}
