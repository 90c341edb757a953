using NodaTime;

namespace Linli.Dispatch;

/// <summary>模型卡: what is known of a category model: when and of how much it was made, and how good it was on texts it had not seen.</summary>
/// <param name="MadeAt">When.</param>
/// <param name="Texts">Sorted texts it was made of.</param>
/// <param name="Words">Words of the catalogue it was made of beside them.</param>
/// <param name="Sharpness">How much of a height makes how much of a share; fitted to the fifth that was held back.</param>
/// <param name="HeldBack">Texts held back to measure it.</param>
/// <param name="MacroF1">Mean of the F1 of all categories on them, 0 to 1; 0 where none was held back.</param>
/// <param name="TopThree">Share of them whose category was among the first three.</param>
public sealed record ModelCard(Instant MadeAt, int Texts, int Words, double Sharpness, int HeldBack, double MacroF1, double TopThree)
{
    /// <summary>The F1 that is sure at least, 0 to 1: what few texts say counts for less. Models are compared by it.</summary>
    /// <remarks>Two standard errors of a share are at most 1/√n. Without it, a model measured on three texts, all right, would stand for ever.</remarks>
    public double SureF1 => HeldBack == 0 ? 0 : Math.Max(0, MacroF1 - (1 / Math.Sqrt(HeldBack)));
}
