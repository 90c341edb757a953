using System.CommandLine;
using System.Text;
using Linli.Commands;

namespace Linli.Tests.Commands;

public sealed class DuplicatesCommandTests
{
    private const string Good = "id,text,time,lat,lon\n1,清水苑三号楼门口路灯坏了看不见台阶,2026-03-02 10:00,34.2,108.9\n2,青石巷烧烤店半夜放音响油烟很大,2026-03-02 11:00,34.2,108.9\n3,清水苑三号楼门口路灯坏了看不见台阶,2026-03-04 10:00,34.2,108.9\n";

    [Fact]
    public void It_writes_the_group_of_each_row_in_the_files_order()
    {
        var (exit, output, error, written) = Run(Encoding.UTF8.GetBytes(Good));
        error.ShouldBeEmpty();
        exit.ShouldBe(0);
        written.ShouldBe("id,group,score\n1,1,1\n2,2,0\n3,1,1\n");
        output.ShouldContain("比对 3 件：1 组相近，共 2 件");
        output.ShouldContain("1 groups of similar ones with 2 reports");
    }

    [Fact]
    public void Older_encodings_a_byte_order_mark_and_no_points_read_alike()
    {
        var plain = "id,text,time\n1,清水苑三号楼门口路灯坏了,2026-03-02 10:00\n3,清水苑三号楼门口路灯坏了,2026/3/4 10:00\n";
        var wanted = Run(Encoding.UTF8.GetBytes(plain)).Written;
        wanted.ShouldBe("id,group,score\n1,1,1\n3,1,1\n");
        Run(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(plain)).Written.ShouldBe(wanted);
        Run([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(plain)]).Written.ShouldBe(wanted);
    }

    [Theory]
    [InlineData("id,time\n1,2026-03-02", "第 1 行没有“text”这一列", "no column “text”")]
    [InlineData("id,text,time,lat\n1,路灯坏了,2026-03-02,34.2", "没有“lon”这一列", "no column “lon”")]
    [InlineData("id,text,time\n1,\"路灯\"坏了,2026-03-02", "第 2 行：双引号的位置不对", "row 2")]
    [InlineData("id,text,time\n1,\"路灯坏了,2026-03-02", "第 2 行：双引号只有开头", "row 2")]
    [InlineData("id,text,time\n1,路灯坏了,昨天", "第 2 行“time”列的时间“昨天”看不懂", "Row 2, column “time”")]
    [InlineData("id,text,time\n1,路灯坏了,", "第 2 行“time”列的时间“”看不懂", "Row 2, column “time”")]
    [InlineData("id,text,time,lat,lon\n1,路灯坏了,2026-03-02,95,108.9", "第 2 行“lat”列的“95”不是 -90 到 90", "Row 2, column “lat”")]
    [InlineData("id,text,time,lat,lon\n1,路灯坏了,2026-03-02,NaN,108.9", "“NaN”不是", "Row 2, column “lat”")]
    [InlineData("id,text,time,lat,lon\n1,路灯坏了,2026-03-02,34.2,", "第 2 行“lon”列", "Row 2, column “lon”")]
    [InlineData("id,text,time\n1,路灯坏了,2026-03-02\n1,路灯坏了,2026-03-02", "第 3 行“id”列的编号 1 与第 2 行重复", "already in row 2")]
    [InlineData("id,text,time\n,路灯坏了,2026-03-02", "第 2 行“id”列没有编号", "the id is missing")]
    [InlineData("id,text,time\n1,路灯坏了", "第 2 行有 2 格，标题行有 3 格", "Row 2 has 2 cells")]
    [InlineData("", "表里没有内容", "othing")]
    [InlineData("id,text,time\n", "表头下面没有内容", "eading")]
    public void What_is_wrong_is_said_by_row_in_both_languages_and_nothing_is_written(string text, string zh, string en)
    {
        var (exit, output, error, written) = Run(Encoding.UTF8.GetBytes(text));
        exit.ShouldBe(1);
        output.ShouldBeEmpty();
        written.ShouldBeNull();
        error.ShouldContain(zh);
        error.ShouldContain(en, Case.Insensitive);
    }

    [Fact]
    public void A_row_without_anything_to_compare_stays_alone_and_is_named()
    {
        var (exit, _, error, written) = Run(Encoding.UTF8.GetBytes("id,text,time\n1,,2026-03-02\n2,👍,2026-03-02\n3,路灯坏了好几天,2026-03-02\n"));
        exit.ShouldBe(0);
        written.ShouldBe("id,group,score\n1,1,0\n2,2,0\n3,3,0\n");
        error.ShouldContain("第 2, 3 行");
        error.ShouldContain("row 2, 3");
    }

    [Fact]
    public void Seven_thousand_characters_are_compared_like_any_text()
    {
        var text = string.Concat(Enumerable.Range(0, 350).Select(n => $"第{n:000}条说的是清水苑三号楼门口路灯坏了"));
        Run(Encoding.UTF8.GetBytes($"id,text,time\n1,{text},2026-03-02\n2,{text},2026-03-03\n")).Written.ShouldBe("id,group,score\n1,1,1\n2,1,1\n");
    }

    [Fact]
    public void Ids_come_out_as_they_went_in() =>
        Run(Encoding.UTF8.GetBytes("id,text,time\n\"a,\"\"b\",路灯坏了好几天,2026-03-02\n-7,井盖松动夜里响,2026-03-02\n")).Written
            .ShouldBe("id,group,score\n\"a,\"\"b\",\"a,\"\"b\",0\n-7,-7,0\n");

    [Fact]
    public void A_file_that_is_not_there_or_is_its_own_result_is_refused_in_words()
    {
        using var folder = new Folder();
        Run("--in", folder.At("nowhere.csv"), "--out", folder.At("out.csv")).Error.ShouldContain("nowhere.csv");
        File.WriteAllText(folder.At("in.csv"), Good);
        Run("--in", folder.At("in.csv"), "--out", folder.At("in.csv")).Error.ShouldContain("--out 不能和 --in 是同一个文件");
        Run("--in", folder.At("in.csv"), "--out", folder.At("missing/out.csv")).Error.ShouldContain("写不进“out.csv”");
        File.ReadAllText(folder.At("in.csv")).ShouldBe(Good);
    }

    private static (int Exit, string Output, string Error, string? Written) Run(byte[] file)
    {
        using var folder = new Folder();
        File.WriteAllBytes(folder.At("in.csv"), file);
        var (exit, output, error) = Run("--in", folder.At("in.csv"), "--out", folder.At("out.csv"));
        return (exit, output, error, File.Exists(folder.At("out.csv")) ? File.ReadAllText(folder.At("out.csv")) : null);
    }

    private static (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = DuplicatesCommand.Create().Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }

    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("linli-duplicates-");

        public string At(string name) => Path.Combine(_folder.FullName, name);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
