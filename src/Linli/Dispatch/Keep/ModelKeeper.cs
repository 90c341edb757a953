using Linli.Dispatch.Data;
using Linli.Dispatch.Decide;
using Linli.Dispatch.Learn;
using Linli.Foundation.Data;

namespace Linli.Dispatch.Keep;

/// <summary>Keeps the learned model in use in memory: loaded once, exchanged whole. Who asks for a suggestion never waits for a file or a row.</summary>
/// <remarks>Another node's change is seen at the next look, a quarter of a minute later at most. A model that cannot be read counts as none: the catalogue's words go on.</remarks>
internal sealed class ModelKeeper(DatabaseOptions database, ModelFiles files, ILogger<ModelKeeper> log)
{
    private readonly Lock _looking = new();
    private volatile ModelInUse? _current;
    private string? _unreadable;

    /// <summary>The model in use, or null.</summary>
    public ModelInUse? Current => _current;

    /// <summary>Looks which one is to be in use, and loads it when it is another; never in a request that somebody waits for, but the one that chose it.</summary>
    public void Look()
    {
        lock (_looking)
        {
            using var db = database.Read();
            var wanted = (from state in db.LearningStates
                          join model in db.LearnedModels on state.InUse equals model.Number
                          where state.Id == LearningState.TheOne
                          select model).SingleOrDefault();
            if (wanted is null)
                _current = null;
            else if (_current?.Number != wanted.Number)
            {
                _current = files.Open(wanted);
                if (_current is null && _unreadable != wanted.File)
                    log.LogError("The category model {Number} cannot be read; the catalogue's words suggest instead.", wanted.Number);
                _unreadable = _current is null ? wanted.File : null;
            }
        }
    }
}
