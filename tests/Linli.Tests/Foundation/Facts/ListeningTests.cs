using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Tests.Houses;

namespace Linli.Tests.Foundation.Facts;

public sealed class ListeningTests
{
    [Theory, OnBoth]
    public async Task Each_fact_is_heard_once_by_two_nodes_together(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind, b => b.Services.AddSingleton<IListener, Counting>());
        using var other = house.AnotherNode(b => b.Services.AddSingleton<IListener, Counting>());
        await Task.WhenAll(Note.With(10, house), Note.With(10, house), Note.With(10, house));
        await house.Get<Sealer>().Seal();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => (n % 2 == 0 ? house : other).Get<Listening>().HearSome())));
        using var db = house.Read();
        db.Listeners.Count(l => l.Name.StartsWith("heard-")).ShouldBe(30);
        db.Listeners.Single(l => l.Name == "counting").Position.ShouldBe(30);
    }

    [Theory, OnBoth]
    public async Task After_eight_failures_a_fact_is_a_dead_letter_and_its_subject_waits(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind, b => b.Services.AddSingleton<IListener, Counting>());
        await Note.With(1, house);
        var bad = await Note.With(0, house);
        await bad.Append(house, 13);
        await bad.Append(house, 2);
        await Note.With(1, house);
        await house.Get<Sealer>().Seal();
        for (var round = 0; round < Listening.MostTries + 2; round++)
            await house.Get<Listening>().HearSome();
        using var db = house.Read();
        db.DeadLetters.Select(l => l.SubjectId).Distinct().ToList().ShouldBe([bad.Id]);
        db.DeadLetters.Count().ShouldBe(2);
        db.Listeners.Single(l => l.Name == "counting").Position.ShouldBe(4);
    }

    [Theory, OnBoth]
    public async Task A_listener_that_cannot_take_a_fact_takes_nothing_back_from_another_and_holds_it_up_in_nothing(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind, b => b.Services.AddSingleton<IListener, Counting>().AddSingleton<IListener, Easy>());
        await Note.With(2, house);
        await house.Get<Sealer>().Seal();
        await house.Get<Listening>().HearSome();
        var bad = await Note.With(0, house);
        await bad.Append(house, 13);
        await Note.With(1, house);
        await house.Get<Sealer>().Seal();
        await house.Get<Listening>().HearSome();
        using var db = house.Read();
        db.Listeners.Single(l => l.Name == "easy").Position.ShouldBe(4, "it heard on in the same round");
        db.Listeners.Count(l => l.Name.StartsWith("easy-")).ShouldBe(4, "each once, though the common batch was rolled back");
        db.Listeners.Single(l => l.Name == "counting").Position.ShouldBe(2);
    }

    private sealed class Easy : IListener
    {
        public string Name => "easy";

        public void Hear(Work work, SealedFact heard) => work.Db.Add(new ListenerPosition { Name = $"easy-{heard.Position}" });
    }

    /// <summary>Writes one row for each fact, so that hearing twice shows; fails on number 13.</summary>
    private sealed class Counting : IListener
    {
        public string Name => "counting";

        public void Hear(Work work, SealedFact heard)
        {
            if (heard.Fact.Read<NoteTaken>().Number == 13)
                throw new InvalidOperationException("thirteen");
            work.Db.Add(new ListenerPosition { Name = $"heard-{heard.Position}" });
        }
    }
}
