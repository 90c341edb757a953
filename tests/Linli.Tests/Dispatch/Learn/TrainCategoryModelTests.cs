using Linli.Dispatch;
using Linli.Dispatch.Learn;
using NodaTime;

namespace Linli.Tests.Dispatch.Learn;

public sealed class TrainCategoryModelTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 28, 8, 0);

    [Fact]
    public void The_same_texts_make_the_same_model()
    {
        var (one, other) = (Train(SortedMessages.Of(200, seed: 1)), Train(SortedMessages.Of(200, seed: 1)));
        other.Card.ShouldBe(one.Card);
        other.Numbers.Slots.ShouldBe(one.Numbers.Slots);
        other.Numbers.Weights.ShouldBe(one.Numbers.Weights);
        other.Numbers.Offsets.ShouldBe(one.Numbers.Offsets);
    }

    [Fact]
    public void It_sorts_texts_it_has_not_seen()
    {
        var model = Train(SortedMessages.Of(400, seed: 1));
        var unseen = SortedMessages.Of(200, seed: 2);
        ModelScore.Of(model, unseen).MacroF1.ShouldBeGreaterThan(0.95);
        model.Suggest("门口那盏路灯又不亮了")[0].Label.ShouldBe("路灯");
    }

    [Fact]
    public void Its_score_is_of_texts_that_were_held_back()
    {
        // Labels thrown at random: nothing can be learned, and a score of the texts it was made of would not show that.
        var random = new Random(5);
        string[] labels = ["路灯", "噪声", "垃圾", "停水"];
        var nonsense = SortedMessages.Of(400, seed: 1).ConvertAll(text => text with { Label = labels[random.Next(labels.Length)] });
        var card = Train(nonsense).Card;
        card.HeldBack.ShouldBeInRange(40, 120);
        card.MacroF1.ShouldBeLessThan(0.5);
        Train(SortedMessages.Of(400, seed: 1)).Card.MacroF1.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void A_score_of_few_texts_says_little()
    {
        new ModelCard(Now, 5, 0, 4, HeldBack: 1, MacroF1: 1, TopThree: 1).SureF1.ShouldBe(0);
        new ModelCard(Now, 2_000, 0, 4, HeldBack: 400, MacroF1: 0.9, TopThree: 1).SureF1.ShouldBe(0.85, tolerance: 1e-9);
    }

    [Fact]
    public void What_only_one_text_says_is_not_learned()
    {
        var texts = SortedMessages.Of(100, seed: 1);
        var slot = OnlySlotOf("嬴");
        texts.ShouldAllBe(text => !text.Text.Contains('嬴'));
        Train([.. texts, new("嬴先生家门口的路灯不亮", "路灯")]).Numbers.Slots.ShouldNotContain(slot);
        Train([.. texts, new("嬴先生家门口的路灯不亮", "路灯"), new("嬴字牌坊下的路灯坏了", "路灯")]).Numbers.Slots.ShouldContain(slot);
    }

    [Fact]
    public void Shares_are_honest()
    {
        // One in two speaks of two matters, so that many answers are unsure.
        var model = Train(SortedMessages.Of(2_000, seed: 1, mixed: 2));
        var answers = SortedMessages.Of(2_000, seed: 2, mixed: 2).ConvertAll(text => (Guess: model.Suggest(text.Text)[0], text.Label));
        var (said, right) = (answers.Average(answer => answer.Guess.Share), answers.Average(answer => answer.Guess.Label == answer.Label ? 1 : 0));
        said.ShouldBe(right, tolerance: 0.08);
    }

    [Fact]
    public void It_can_be_broken_off()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Should.Throw<OperationCanceledException>(() => TrainCategoryModel.Run(SortedMessages.Of(50, seed: 1), [], Now, cancel: cancel.Token));
    }

    private static int OnlySlotOf(string letter)
    {
        var counts = new GramCounts();
        TextGrams.Count(letter, counts);
        counts.Count.ShouldBe(1);
        return counts[0].Slot;
    }

    private static CategoryModel Train(List<LabelledText> texts) => TrainCategoryModel.Run(texts, [], Now);
}
