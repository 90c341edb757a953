namespace Linli.Shell.Setup;

/// <summary>首次运行检查: what a room needs before the deployment can serve; registered with <c>services.AddSingleton&lt;ISetupStep, …&gt;()</c>.</summary>
public interface ISetupStep
{
    /// <summary>Its place on the page; steps come in the order in which one does them.</summary>
    int Order { get; }

    /// <summary>Key of its heading.</summary>
    string TitleKey { get; }

    /// <summary>A drawing of <c>Shell/Parts/Icons.cs</c>.</summary>
    string Icon { get; }

    /// <summary>Its lines as things stand now.</summary>
    IEnumerable<SetupLine> Lines();
}
