using System.CommandLine;
using System.Globalization;
using System.Text;
using Linli.Commands;
using Linli.Dispatch;
using Linli.Tests.Dispatch.Learn;
using Linli.Tests.Houses;

namespace Linli.Tests.Commands;

public sealed class LearnCommandsTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void What_was_trained_classifies_every_row_in_its_order()
    {
        Trained();
        var unseen = SortedMessages.Of(40, seed: 2);
        var (exit, output, error) = Classify("id,text\n" + string.Concat(unseen.Select((text, n) => $"m{n},\"{text.Text}\"\n")));
        (exit, error).ShouldBe((0, ""));
        output.ShouldContain("第 1 版模型给 40 条建议类别");
        output.ShouldContain("suggested for 40 messages by version 1");
        var lines = Lines("out.csv");
        lines[0].ShouldBe("id,label,share,second,third");
        lines[1..].Select(line => line.Split(',')[0]).ShouldBe(unseen.Select((_, n) => $"m{n}"));
        lines[1..].Select(line => line.Split(',')[1]).Zip(unseen).Count(pair => pair.First == pair.Second.Label).ShouldBeGreaterThan(36);
        lines[1..].ShouldAllBe(line => line.Split(',').Length == 5 && decimal.Parse(line.Split(',')[2], CultureInfo.InvariantCulture) > 0.25m);
    }

    [Fact]
    public void A_label_column_of_the_messages_is_not_looked_at_when_classifying()
    {
        Trained();
        Classify("label,id,text\n噪声,1,路灯不亮\n").Exit.ShouldBe(0);
        Lines("out.csv")[1].ShouldStartWith("1,路灯,");
    }

    [Fact]
    public void The_score_on_what_was_held_back_is_shown()
    {
        var (exit, output, error) = Train(Csv(SortedMessages.Of(300, seed: 1)));
        (exit, error).ShouldBe((0, ""));
        output.ShouldContain("宏平均 F1 为");
        output.ShouldContain("macro-F1");
        output.ShouldContain("现用第 1 版");
    }

    [Fact]
    public void A_worse_model_is_said_to_stay_on_the_shelf()
    {
        Trained();
        var random = new Random(3);
        string[] labels = ["路灯", "噪声", "垃圾", "停水"];
        var (exit, output, _) = Train(Csv(SortedMessages.Of(300, seed: 1).ConvertAll(text => text with { Label = labels[random.Next(4)] })));
        exit.ShouldBe(0);
        output.ShouldContain("存为第 2 版");
        output.ShouldContain("仍用第 1 版");
        output.ShouldContain("version 1 stays in use");
    }

    [Fact]
    public void Without_rows_the_catalogues_words_are_learned()
    {
        var (exit, output, _) = Train("id,text,label\n");
        exit.ShouldBe(0);
        output.ShouldContain("已用 0 条诉求");
        Classify("id,text\n1,小区门口的路灯不亮\n").Exit.ShouldBe(0);
        Lines("out.csv")[1].ShouldContain("0505");
    }

    [Fact]
    public void Whatever_people_send_gets_an_answer()
    {
        Trained();
        var (exit, _, error) = Classify($"id,text\n空,\n笑,😀\n长,{string.Concat(Enumerable.Repeat("路灯不亮很久了", 1_000))}\nen,The street lamp is broken\n繁,路燈壞了請修理\n引,\"他说\"\"停水\"\"了，\n还没来\"\n");
        exit.ShouldBe(0);
        Lines("out.csv")[1..].Select(line => line.Split(',')[0]).ShouldBe(["空", "笑", "长", "en", "繁", "引"]);
        error.ShouldContain("有 2 条没有可读的文字");
        error.ShouldContain("第 2, 3 行");
        error.ShouldContain("2 messages have no words to read");
    }

    [Theory]
    [InlineData("id,words\n1,路灯不亮\n", "第 1 行没有“text”这一列", "Row 1 has no column “text”")]
    [InlineData("id,text\n1,路灯不亮\n2,\"没有关上\n3,路灯\n", "第 3 行", "ow 3")]
    [InlineData("id,text\n1,他说\"停水\"了\n", "第 2 行", "ow 2")]
    [InlineData("id,text\n1,路灯不亮\n2,路灯,不亮\n", "第 3 行有 3 格", "Row 3 has 3 cells")]
    [InlineData("id,text\n", "文件里没有诉求", "no messages")]
    [InlineData("", "文件里没有诉求", "no messages")]
    public void A_file_it_cannot_read_names_the_row_and_leaves_what_was_there(string csv, string zh, string en)
    {
        Trained();
        File.WriteAllText(_scratch.In("out.csv"), "earlier");
        var (exit, output, error) = Classify(csv);
        exit.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldContain(zh);
        error.ShouldContain(en);
        Lines("out.csv").ShouldBe(["earlier"]);
    }

    [Theory]
    [InlineData("id,text,label\n1,路灯不亮,路灯\n2,半夜施工,\n", "第 3 行没有类别", "Row 3 has no category")]
    [InlineData("id,text,label\n1,路灯不亮,路灯\n2,路灯坏了,路灯\n", "只有一个类别", "only one category")]
    [InlineData("id,text\n1,路灯不亮\n", "没有“label”这一列", "no column “label”")]
    public void What_cannot_be_learned_leaves_the_model_as_it_was(string csv, string zh, string en)
    {
        Trained();
        var before = Directory.GetFiles(_scratch.In("model"));
        var (exit, _, error) = Train(csv);
        exit.ShouldBe(1);
        error.ShouldContain(zh);
        error.ShouldContain(en);
        Directory.GetFiles(_scratch.In("model")).ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void A_missing_and_a_broken_model_are_named()
    {
        Classify("id,text\n1,路灯不亮\n").Error.ShouldContain("文件夹“model”里没有类别模型");
        Trained();
        File.WriteAllText(_scratch.In("model/model-0001.bin"), "no numbers");
        Classify("id,text\n1,路灯不亮\n").Error.ShouldContain("读不出来");
        File.Exists(_scratch.In("out.csv")).ShouldBeFalse();
    }

    [Fact]
    public void The_answers_never_replace_the_messages()
    {
        Trained();
        File.WriteAllText(_scratch.In("in.csv"), "id,text\n1,路灯不亮\n");
        var (exit, _, error) = Run(LearnCommands.Classify(), "--model", _scratch.In("model"), "--in", _scratch.In("in.csv"), "--out", _scratch.In("in.csv"));
        exit.ShouldBe(1);
        error.ShouldContain("不能写进原文件");
        Lines("in.csv").Length.ShouldBe(2);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_named()
    {
        Trained();
        File.WriteAllText(_scratch.In("in.csv"), "id,text\n1,路灯不亮\n");
        Run(LearnCommands.Classify(), "--model", _scratch.In("model"), "--in", _scratch.In("in.csv"), "--out", _scratch.In("no/where/out.csv")).Error.ShouldContain("写不进“out.csv”");
    }

    [Fact]
    public void A_file_saved_by_an_older_spreadsheet_is_read()
    {
        Trained();
        File.WriteAllBytes(_scratch.In("in.csv"), CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("id,text\r\n1,路灯不亮\r\n"));
        Run(LearnCommands.Classify(), "--model", _scratch.In("model"), "--in", _scratch.In("in.csv"), "--out", _scratch.In("out.csv")).Exit.ShouldBe(0);
        Lines("out.csv")[1].ShouldStartWith("1,路灯,");
    }

    private void Trained() => Train(Csv(SortedMessages.Of(300, seed: 1))).Exit.ShouldBe(0);

    private static string Csv(IEnumerable<LabelledText> texts) => "id,text,label\n" + string.Concat(texts.Select((text, n) => $"{n},\"{text.Text}\",{text.Label}\n"));

    private (int Exit, string Output, string Error) Train(string csv)
    {
        File.WriteAllText(_scratch.In("train.csv"), csv);
        return Run(LearnCommands.Train(TimeProvider.System), "--in", _scratch.In("train.csv"), "--model", _scratch.In("model"));
    }

    private (int Exit, string Output, string Error) Classify(string csv)
    {
        File.WriteAllText(_scratch.In("in.csv"), csv);
        return Run(LearnCommands.Classify(), "--model", _scratch.In("model"), "--in", _scratch.In("in.csv"), "--out", _scratch.In("out.csv"));
    }

    private string[] Lines(string file) => File.ReadAllLines(_scratch.In(file));

    private static (int Exit, string Output, string Error) Run(Command command, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = command.Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }
}
