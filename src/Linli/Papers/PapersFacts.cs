using Linli.Foundation.Facts;

namespace Linli.Papers;

/// <summary>模板已更换: a new edition is in use, or the program's own again (edition 0).</summary>
[FactKind("papers.template-kept", 1, Audience.Staff)]
public sealed record PaperTemplateKept(string Kind, int Edition) : IFact;
