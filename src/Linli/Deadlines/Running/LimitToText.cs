using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Linli.Deadlines.Running;

/// <summary>A limit is stored as people write it: <c>5wd</c>.</summary>
internal sealed class LimitToText() : ValueConverter<Limit, string>(limit => limit.ToString(), text => Limit.Parse(text));
