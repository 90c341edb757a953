using System.Data.Common;

namespace Linli.Foundation.Data;

/// <summary>Statements prepared once per connection and run many times: the submission path's own SQL.</summary>
public sealed class PreparedStatements(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = [];

    /// <summary>The command of <paramref name="name"/>, made and prepared at its first use.</summary>
    public DbCommand Get(string name, DbTransaction transaction, Action<DbCommand> build)
    {
        if (!_commands.TryGetValue(name, out var command))
        {
            command = connection.CreateCommand();
            command.Transaction = transaction;
            build(command);
            command.Prepare();
            _commands[name] = command;
        }
        command.Transaction = transaction;
        return command;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _commands.Clear();
    }
}
