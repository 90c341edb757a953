using System.Globalization;
using Linli.Foundation.Text;

namespace Linli.Dispatch.Reading;

/// <summary>One row of a data file and what is wrong with it.</summary>
internal sealed class CsvLine(int number, Dictionary<string, string> fields)
{
    public string this[string column] => fields[column];

    public List<Refusal> Wrong { get; } = [];

    /// <summary>The same for whoever shows the place otherwise: the column, and what is wrong there in words of its own.</summary>
    public List<(string Column, Phrase What)> Faults { get; } = [];

    /// <summary>The field's parts between spaces.</summary>
    public string[] Parts(string column) => fields[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Notes that a field cannot be used; the sentence names line, column and what stood there.</summary>
    public void Blame(string column, string key, params object?[] more)
    {
        Wrong.Add(new Refusal($"Dispatch.Data.{key}", $"{number}:{column}", [number, column, fields[column], .. more]));
        Faults.Add((column, new Phrase($"Dispatch.What.{key}", [fields[column], .. more])));
    }

    /// <summary>The field, which may not be empty.</summary>
    public string Need(string column)
    {
        if (fields[column].Length == 0)
            Blame(column, "Empty");
        return fields[column];
    }

    public Bilingual NeedBoth(string zh, string en) => new(Need(zh), Need(en));

    public int NeedNumber(string column)
    {
        if (int.TryParse(fields[column], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            return value;
        Blame(column, "NotANumber");
        return 0;
    }

    /// <summary>The field as a word of <typeparamref name="T"/>.</summary>
    public T NeedWord<T>(string column) where T : struct, Enum => Word<T>(column, fields[column]);

    /// <summary>The field as a word of <typeparamref name="T"/>, or null when it is empty.</summary>
    public T? MayWord<T>(string column) where T : struct, Enum => fields[column].Length == 0 ? null : Word<T>(column, fields[column]);

    /// <summary>The field's parts as words of <typeparamref name="T"/>.</summary>
    public List<T> Words<T>(string column) where T : struct, Enum => [.. Parts(column).Select(part => Word<T>(column, part))];

    private T Word<T>(string column, string word) where T : struct, Enum
    {
        if (EnumWords<T>.TryParse(word, out var value))
            return value;
        Blame(column, "UnknownWord", word, string.Join(' ', EnumWords<T>.All));
        return default;
    }
}
