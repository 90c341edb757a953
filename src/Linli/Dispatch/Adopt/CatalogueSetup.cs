using Linli.Shell.Setup;

namespace Linli.Dispatch.Adopt;

/// <summary>事项目录: what people may report, and who answers for it.</summary>
internal sealed class CatalogueSetup(IDispatch dispatch) : ISetupStep
{
    public int Order => 60;

    public string TitleKey => "Dispatch.Setup";

    public string Icon => "list-details";

    public IEnumerable<SetupLine> Lines()
    {
        var count = dispatch.Current.All.Count;
        yield return SetupLine.Of(count > 0, "Dispatch.Setup.Categories", "/dispatch/catalogue", count, dispatch.Current.Version);
    }
}
