namespace Linli.Dispatch;

/// <summary>The address of the form that makes a ruling, filled in as far as is known; nothing of it is about a person.</summary>
public static class RulingAddress
{
    /// <summary>The form with these fields; what is null stays empty.</summary>
    public static string Of(string category, Guid? area, string? lead, string? basis = null)
    {
        (string Name, string? Value)[] fields = [("category", category), ("area", area?.ToString()), ("lead", lead), ("basis", basis)];
        return "/dispatch/rules/new?" + string.Join('&', fields.Where(field => field.Value is not null).Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value!)}"));
    }
}
