namespace Linli.Dispatch.Decide;

/// <summary>在用模型: a learned model and how it is heard beside the catalogue's words and the tile. Immutable.</summary>
/// <param name="Number">Its version.</param>
/// <param name="Model">The model.</param>
/// <param name="WordsTrust">How much the catalogue's words count beside it, 0 to 1; chosen on the cases held back.</param>
/// <param name="TileTrust">How many times likelier a category is when its tile was pressed; chosen on the same.</param>
internal sealed record ModelInUse(int Number, CategoryModel Model, double WordsTrust, double TileTrust);
