namespace Linli.Deadlines;

/// <summary>What a deployment sets for its clocks before anything starts (section <c>Linli:Deadlines</c>).</summary>
public sealed record DeadlinesSettings
{
    /// <summary>办公时间.</summary>
    public string Hours { get; init; } = OfficeHours.Default.ToString();

    /// <summary>服务时段.</summary>
    public string Window { get; init; } = ServiceWindow.Default.Span.ToString();

    /// <summary>A file of policies in place of the built-in ones (the form of data/clock-policies.json).</summary>
    public string? Policies { get; init; }

    /// <summary>A file of escalation chains in place of the built-in ones (the form of data/escalation.json).</summary>
    public string? Escalation { get; init; }
}
