using System.Text;
using System.Text.Json.Nodes;
using Linli.Dispatch;
using Linli.Dispatch.Learn;
using NodaTime;

namespace Linli.Tests.Dispatch.Learn;

public sealed class ModelShelfTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 28, 8, 0);
    private static readonly CategoryModel Model = TrainCategoryModel.Run(SortedMessages.Of(300, seed: 1, mixed: 5), [], Now);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("linli-models-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_model_comes_back_as_it_was()
    {
        ModelShelf.Put(Model, _folder);
        var back = ModelShelf.InUse(_folder).Value;
        back.Version.ShouldBe(1);
        back.Model.Card.ShouldBe(Model.Card);
        foreach (var text in SortedMessages.Of(50, seed: 2, mixed: 2))
            back.Model.Suggest(text.Text, 4).ShouldBe(Model.Suggest(text.Text, 4));
    }

    [Fact]
    public void A_worse_model_is_kept_but_never_promoted()
    {
        ModelShelf.Put(Scored(0.9), _folder).InUse.ShouldBe(1);
        var worse = ModelShelf.Put(Scored(0.8), _folder);
        (worse.Made.Version, worse.InUse, worse.InUseCard.MacroF1).ShouldBe((2, 1, 0.9));
        ModelShelf.InUse(_folder).Value.Model.Card.MacroF1.ShouldBe(0.9);
        File.Exists(Path.Combine(_folder.FullName, "model-0002.bin")).ShouldBeTrue();
        ModelShelf.Put(Scored(0.9), _folder).InUse.ShouldBe(3, "as good and newer");
        ModelShelf.Put(Scored(0.95), _folder).InUse.ShouldBe(4);
    }

    [Fact]
    public void A_score_of_few_texts_does_not_stand_for_ever()
    {
        ModelShelf.Put(Scored(1, heldBack: 4), _folder).InUse.ShouldBe(1);
        ModelShelf.Put(Scored(0.9, heldBack: 1_000), _folder).InUse.ShouldBe(2);
        ModelShelf.Put(Scored(0, heldBack: 0), _folder).InUse.ShouldBe(2);
    }

    [Fact]
    public void Old_numbers_go_but_their_scores_and_the_best_stay()
    {
        ModelShelf.Put(Scored(0.9), _folder);
        for (var n = 0; n < 8; n++)
            ModelShelf.Put(Scored(0.5), _folder);
        _folder.GetFiles("model-*.json").Length.ShouldBe(9);
        _folder.GetFiles("model-*.bin").Select(file => file.Name).Order().ShouldBe(["model-0001.bin", "model-0006.bin", "model-0007.bin", "model-0008.bin", "model-0009.bin"]);
        ModelShelf.InUse(_folder).Value.Version.ShouldBe(1);
    }

    [Fact]
    public void Nothing_of_a_text_stands_in_the_model_files()
    {
        var texts = SortedMessages.Of(300, seed: 1);
        ModelShelf.Put(TrainCategoryModel.Run([.. texts, .. texts.Select(text => text with { Text = text.Text + "联系人万俟静姝" })], [], Now), _folder);
        foreach (var file in _folder.GetFiles())
        {
            var bytes = File.ReadAllBytes(file.FullName);
            foreach (var word in (string[])["万俟", "静姝", "东街口", "幸福小区"])
                foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
                    bytes.AsSpan().IndexOf(encoding.GetBytes(word)).ShouldBe(-1, $"{word} in {file.Name}");
        }
        // The category stands there: the search would find a word.
        File.ReadAllText(Path.Combine(_folder.FullName, "model-0001.json")).ShouldContain("路灯");
    }

    [Fact]
    public void An_empty_folder_and_a_broken_model_are_told_apart()
    {
        KeyOf(new DirectoryInfo(Path.Combine(_folder.FullName, "nowhere"))).ShouldBe("Dispatch.Model.Missing");
        KeyOf(_folder).ShouldBe("Dispatch.Model.Missing");
        ModelShelf.Put(Model, _folder);
        var numbers = Path.Combine(_folder.FullName, "model-0001.bin");
        File.WriteAllBytes(numbers, File.ReadAllBytes(numbers)[..^100]);
        KeyOf(_folder).ShouldBe("Dispatch.Model.Broken");
        File.Delete(numbers);
        KeyOf(_folder).ShouldBe("Dispatch.Model.Broken");
    }

    [Fact]
    public void A_card_that_cannot_be_read_is_a_broken_model()
    {
        ModelShelf.Put(Model, _folder);
        File.WriteAllText(Path.Combine(_folder.FullName, "model-0001.json"), "{ \"form\": ");
        KeyOf(_folder).ShouldBe("Dispatch.Model.Broken");
    }

    [Fact]
    public void A_model_of_another_version_is_named_until_a_new_one_is_trained()
    {
        ModelShelf.Put(Model, _folder);
        var card = Path.Combine(_folder.FullName, "model-0001.json");
        var json = JsonNode.Parse(File.ReadAllText(card))!;
        json["form"] = "linli-category-0";
        File.WriteAllText(card, json.ToJsonString());
        KeyOf(_folder).ShouldBe("Dispatch.Model.OtherForm");
        ModelShelf.Put(Scored(0.1), _folder).InUse.ShouldBe(2);
        ModelShelf.InUse(_folder).Value.Version.ShouldBe(2);
    }

    private string KeyOf(DirectoryInfo folder) => ModelShelf.InUse(folder).Refusals.ShouldHaveSingleItem().Key;

    private static CategoryModel Scored(double f1, int heldBack = 400) => new(Model.Labels, Model.Numbers, Model.Card with { MacroF1 = f1, HeldBack = heldBack });
}
