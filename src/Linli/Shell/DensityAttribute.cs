using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Linli.Shell;

/// <summary>Says on a layout for which distance it is made; <c>App.razor</c> picks the style sheet by it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DensityAttribute(Density density) : Attribute
{
    /// <summary>The layout's density.</summary>
    public Density Density { get; } = density;

    /// <summary>The density of a page: that of its layout, or of the desk when it names none.</summary>
    public static Density Of(Type? page) =>
        page?.GetCustomAttribute<LayoutAttribute>()?.LayoutType.GetCustomAttribute<DensityAttribute>()?.Density ?? Density.Desk;
}
