using Linli.Cases;
using Linli.Cases.Report;
using Linli.Foundation.Files;
using Linli.Tests.Access;
using Linli.Tests.Foundation.Files;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Dossier;

/// <summary>The pages about one case and its photos: for those in whose area or unit it lies, and for nobody else.</summary>
public sealed class CasePagesScope : IScopeProbe
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Routes => ["/cases/{Id:guid}", "/cases/{Id:guid}/print", "/cases/{Id:guid}/call", "/cases/{Id:guid}/do/{Word}", "/cases/{id:guid}/files/{file:guid}"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScopeQuestion>> Ask(TestHouse house)
    {
        var town = await Town.Build(house);
        var photographed = StoryTests.Humming(town) with { Photos = [new CleanFile(FileKind.Png, TinyFiles.Png())] };
        var told = (await house.Get<ReportCase>().Run(photographed, town.Resident)).ThrowIfRefused();
        using var db = house.Read();
        var file = (await db.CaseFiles.SingleAsync(row => row.CaseId == told.Id)).Id;
        string[] paths = [$"/cases/{told.Id}", $"/cases/{told.Id}/print", $"/cases/{told.Id}/call", $"/cases/{told.Id}/do/accept", $"/cases/{told.Id}/files/{file}"];
        return
        [
            .. paths.Select(path => new ScopeQuestion(town.Secretary, path, true)),
            .. paths.Select(path => new ScopeQuestion(town.Dispatcher, path, true)),
            .. paths.Select(path => new ScopeQuestion(town.OtherSecretary, path, false)),
            .. paths.Select(path => new ScopeQuestion(town.EcologyHandler, path, false)),
            .. paths.Select(path => new ScopeQuestion(null, path, false)),
        ];
    }
}
