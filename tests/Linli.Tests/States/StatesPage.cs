using System.Globalization;
using System.Text;
using Linli.Foundation.Text;

namespace Linli.Tests.States;

/// <summary>A life as a page for people: a drawing and the table, Chinese first, then English.</summary>
internal sealed class StatesPage(string room, IReadOnlyList<LifeLine> lines)
{
    private readonly List<string> _states = [.. lines.SelectMany(line => line.From.Append(line.To)).OfType<string>().Distinct()];

    /// <summary>Every phrase on it that has no sentence.</summary>
    public IEnumerable<string> Unworded => Phrases().Select(phrase => phrase.Key)
        .Where(key => !Texts.Has(Language.Zh, key) || !Texts.Has(Language.En, key)).Distinct();

    /// <summary>The page.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"# {room}：办理流转 The life table");
        text.AppendLine();
        text.AppendLine("""
            Written by `tests/Linli.Tests/States` from the life table in the code; a stale page fails the build (`./do docs` writes it anew).
            由代码中的流转表生成；表变而此页未变，构建即失败。
            """);
        Part(text, Language.Zh, "中文", ["序", "从", "动作", "到", "谁可以", "前提", "须满足", "标记", "时限", "之后由谁负责", "留痕"]);
        Part(text, Language.En, "English", ["#", "from", "verb", "to", "who may", "only if", "must hold", "flags", "clocks", "who answers afterwards", "fact"]);
        return text.ToString();
    }

    private void Part(StringBuilder text, Language language, string title, string[] heads)
    {
        string Say(Phrase phrase) => Texts.Say(language, phrase);
        string All(IEnumerable<Phrase> phrases, string between) => string.Join(between, phrases.Select(Say));
        string Of(string family, string word) => Say(new Phrase($"{room}.{family}.{word}"));
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {title}").AppendLine().AppendLine("```mermaid").AppendLine("stateDiagram-v2");
        foreach (var state in _states)
            text.AppendLine(CultureInfo.InvariantCulture, $"    state \"{Of("State", state)}\" as {state}");
        text.AppendLine(CultureInfo.InvariantCulture, $"    [*] --> {_states[0]}");
        foreach (var way in Ways())
            text.AppendLine(CultureInfo.InvariantCulture, $"    {way.From} --> {way.To}: {string.Join(language == Language.Zh ? "、" : ", ", way.Verbs.Select(verb => Of("Verb", verb)))}");
        foreach (var end in _states.Where(state => !Ways().Any(way => way.From == state)))
            text.AppendLine(CultureInfo.InvariantCulture, $"    {end} --> [*]");
        text.AppendLine("```").AppendLine();
        text.Append("| ").AppendJoin(" | ", heads).AppendLine(" |").Append('|').Append(string.Concat(heads.Select(_ => "---|"))).AppendLine();
        foreach (var (line, number) in lines.Select((line, number) => (line, number + 1)))
        {
            string[] cells =
            [
                number.ToString(CultureInfo.InvariantCulture),
                line.From.Count == _states.Count ? "*" : string.Join("<br>", line.From.Select(state => Of("State", state))),
                $"{Of("Verb", line.Verb)} `{line.Verb}`",
                line.To is { } to ? Of("State", to) : "=",
                All(line.Who, "<br>"),
                string.Join("<br>", line.Needs.Select(flag => "＋" + Say(flag)).Concat(line.Without.Select(flag => "－" + Say(flag)))),
                All(line.Holds, "<br>"),
                string.Join("<br>", line.Sets.Select(flag => "＋" + Say(flag)).Concat(line.Clears.Select(flag => "－" + Say(flag)))),
                All(line.Clocks, "<br>"),
                line.Then is { } then ? Say(then) : "",
                string.Join("<br>", line.Facts.Select(fact => $"`{fact}`")),
            ];
            text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).AppendLine(" |");
        }
    }

    private List<(string From, string To, IReadOnlyList<string> Verbs)> Ways() =>
        [.. lines.Where(line => line.To is not null).SelectMany(line => line.From.Where(from => from != line.To).Select(from => (From: from, To: line.To!, line.Verb)))
            .GroupBy(way => (way.From, way.To)).Select(group => (group.Key.From, group.Key.To, (IReadOnlyList<string>)[.. group.Select(way => way.Verb).Distinct()]))];

    private static IEnumerable<Phrase> All(Phrase phrase) => phrase.Args.OfType<Phrase>().SelectMany(All).Prepend(phrase);

    private IEnumerable<Phrase> Phrases() => lines.SelectMany(line => line.Who.Concat(line.Needs).Concat(line.Without).Concat(line.Sets).Concat(line.Clears).Concat(line.Holds)
        .Concat(line.Clocks.SelectMany(All)).Append(line.Then).OfType<Phrase>()
        .Append(new Phrase($"{room}.Verb.{line.Verb}"))).Concat(_states.Select(state => new Phrase($"{room}.State.{state}")));
}
