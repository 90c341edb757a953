using Linli.Dispatch;
using NodaTime;

namespace Linli.Cases.Api;

/// <summary>The body of <c>POST …/{verb}</c>: a <see cref="VerbInput"/> without files, which no program may name by their place in our store.</summary>
internal sealed record VerbBody
{
    public string? Seen { get; init; }

    public string? Text { get; init; }

    public string? Summary { get; init; }

    public string? Category { get; init; }

    public CaseKind? Kind { get; init; }

    public Guid? Grid { get; init; }

    public Guid? Unit { get; init; }

    public IReadOnlyList<Guid>? CoUnits { get; init; }

    public Guid? Person { get; init; }

    public ContactResult? Contact { get; init; }

    public string? Referral { get; init; }

    public string? Master { get; init; }

    public ResultOutcome? Outcome { get; init; }

    public string? Ground { get; init; }

    public LocalDate? PlannedOn { get; init; }

    public string? Without { get; init; }

    public string? Rest { get; init; }

    public Guid? Issue { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<SplitPart>? Parts { get; init; }

    public IReadOnlyList<string>? Lines { get; init; }

    public IReadOnlyList<Guid>? Items { get; init; }

    public RatingGrade? Grade { get; init; }

    public bool? Solved { get; init; }

    public bool? CalledInTime { get; init; }

    public bool? WasPressed { get; init; }

    public string? Basis { get; init; }

    public string? Plan { get; init; }

    public int? Days { get; init; }

    public LocalDate? ReviewOn { get; init; }

    public int? Level { get; init; }
    public LinkInput? Link { get; init; }

    public PaperInput? Paper { get; init; }

    public VerbInput Input => new()
    {
        Seen = Seen,
        Text = Text,
        Summary = Summary,
        Category = Category,
        Kind = Kind,
        Grid = Grid,
        Unit = Unit,
        CoUnits = CoUnits ?? [],
        Person = Person,
        Contact = Contact,
        Referral = Referral,
        Master = Master,
        Outcome = Outcome,
        Ground = Ground,
        PlannedOn = PlannedOn,
        Without = Without,
        Rest = Rest,
        Issue = Issue,
        Title = Title,
        Parts = Parts ?? [],
        Lines = Lines ?? [],
        Items = Items ?? [],
        Grade = Grade,
        Solved = Solved,
        CalledInTime = CalledInTime,
        WasPressed = WasPressed,
        Basis = Basis,
        Plan = Plan,
        Days = Days,
        ReviewOn = ReviewOn,
        Level = Level,
        Link = Link,
        Paper = Paper,
    };
}

/// <summary>What a verb left behind.</summary>
internal sealed record DoneBody(string Number, CaseState State, int Version);
