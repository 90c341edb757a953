using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Tests.Houses;

namespace Linli.Tests.Foundation.Facts;

/// <summary>A subject of the tests: something facts are about.</summary>
internal sealed class Note : ISubject
{
    public static string SubjectKind => "note";

    public required Guid Id { get; init; }

    public int Version { get; set; }

    /// <summary>Appends so many facts to a new note, each in a work of its own.</summary>
    public static async Task<Note> With(int facts, TestHouse house)
    {
        var note = new Note { Id = Ids.New(house.Clock.Now) };
        for (var number = 1; number <= facts; number++)
            await note.Append(house, number);
        return note;
    }

    public Task<Guid> Append(TestHouse house, int number) =>
        house.UnitOfWork.Run(work => work.Append(Act.BySystem(work.Now), this, new NoteTaken(number)).Id);
}

[FactKind("tests.note-taken", 1, Audience.Staff)]
internal sealed record NoteTaken(int Number) : IFact;
