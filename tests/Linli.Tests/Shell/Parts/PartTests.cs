using Linli.Shell.Parts;
using Linli.Tests.Houses;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace Linli.Tests.Shell.Parts;

/// <summary>What holds for every part of a page.</summary>
public sealed class PartTests
{
    [Fact]
    public async Task A_part_that_still_reads_is_not_shown_half_read_when_its_parent_is_rendered_again()
    {
        await using var house = TestHouse.Open(DatabaseKind.Sqlite);
        await using var scope = house.Scope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ILoggerFactory>());
        var read = new Reading();
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = renderer.BeginRenderingComponent<Around>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Read"] = read }));
            read.First.SetResult();
            await Task.Yield();
            read.Parent.SetResult();
            await Task.Yield();
            read.Second.SetResult();
            await root.QuiescenceTask;
            return root.ToHtmlString();
        });
        html.ShouldBe("first second");
        read.Shown.ShouldBe(["first second", "first second"], "once when it has read, and once more for the parent");
    }

    private sealed class Reading
    {
        public TaskCompletionSource Parent { get; } = new();

        public TaskCompletionSource First { get; } = new();

        public TaskCompletionSource Second { get; } = new();

        public List<string> Shown { get; } = [];
    }

    private sealed class Around : ComponentBase
    {
        [Parameter] public required Reading Read { get; set; }

        protected override Task OnInitializedAsync() => Read.Parent.Task;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<Reader>(0);
            builder.AddComponentParameter(1, nameof(Reader.Read), Read);
            builder.CloseComponent();
        }
    }

    private sealed class Reader : Part
    {
        private string _words = "";

        [Parameter] public required Reading Read { get; set; }

        protected override async Task OnInitializedAsync()
        {
            await Read.First.Task;
            _words = "first";
            await Read.Second.Task;
            _words += " second";
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            Read.Shown.Add(_words);
            builder.AddContent(0, _words);
        }
    }
}
