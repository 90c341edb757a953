using Linli.Cases;
using Linli.Foundation.Files;
using Linli.Tests.Access;
using Linli.Tests.Foundation.Files;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.ByLink;

/// <summary>The page of a case's links, the page for blurring, and the API's list: for those who may see the case.</summary>
public sealed class LinkPagesScope : IScopeProbe
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Routes => ["/cases/{Id:guid}/links", "/cases/{Id:guid}/blur/{File:guid}", "/api/v1/cases/{id:guid}/links"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScopeQuestion>> Ask(TestHouse house)
    {
        var town = await Town.Build(house);
        var told = await LinkTests.AtWork(house, town, new CleanFile(FileKind.Png, TinyFiles.Png()));
        await LinkTests.Give(house, town, told.Id);
        using var db = house.Read();
        var file = (await db.CaseFiles.SingleAsync(row => row.CaseId == told.Id)).Id;
        string[] paths = [$"/cases/{told.Id}/links", $"/cases/{told.Id}/blur/{file}", $"/api/v1/cases/{told.Id}/links"];
        return
        [
            .. paths.Select(path => new ScopeQuestion(town.Secretary, path, true)),
            .. paths.Select(path => new ScopeQuestion(town.EcologyHandler, path, true)),
            .. paths.Select(path => new ScopeQuestion(town.OtherSecretary, path, false)),
            .. paths.Take(2).Select(path => new ScopeQuestion(null, path, false)),
        ];
    }
}
