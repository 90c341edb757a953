using System.Collections;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Options;

namespace Linli.Foundation.Privacy;

/// <summary>Puts <see cref="Scrub"/> before every log provider: messages, their named values and exceptions. No address is written down.</summary>
/// <remarks>Scopes hold ids and routes only, by house rule.</remarks>
public static class ScrubbedLogging
{
    extension(IHostApplicationBuilder builder)
    {
        /// <summary>Wraps the providers registered so far and, through the factory, all that come later; what the framework tells of each request is left out.</summary>
        public void ScrubLogs()
        {
            // An address opens a matter (its tracking code) or says what somebody looked for, and no pattern knows them from others. Put below all other
            // settings: whoever must see requests for a while starts it with --Logging:LogLevel:Microsoft.AspNetCore=Information.
            builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = [KeyValuePair.Create("Logging:LogLevel:Microsoft.AspNetCore", (string?)nameof(LogLevel.Warning))] });
            builder.Services.AddSingleton<ILoggerFactory>(services => new LoggerFactory(
                services.GetServices<ILoggerProvider>().Select(provider => new Provider(provider)),
                services.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>(),
                services.GetService<IOptions<LoggerFactoryOptions>>(),
                new LoggerExternalScopeProvider()));
        }
    }

    // Level rules name providers by alias; behind the wrapper all of them follow the rules for the console.
    [ProviderAlias("Console")]
    private sealed class Provider(ILoggerProvider inner) : ILoggerProvider, ISupportExternalScope
    {
        public ILogger CreateLogger(string categoryName) => new Scrubbing(inner.CreateLogger(categoryName));

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => (inner as ISupportExternalScope)?.SetScopeProvider(scopeProvider);

        public void Dispose() => inner.Dispose();
    }

    private sealed class Scrubbing(ILogger inner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;
            var message = Scrub.Line(formatter(state, exception));
            inner.Log(logLevel, eventId, new State(message, state as IReadOnlyList<KeyValuePair<string, object?>> ?? []),
                exception is null ? null : new ScrubbedException(exception), static (scrubbed, _) => scrubbed.Message);
        }
    }

    /// <summary>The named values of a message; what is written as text is scrubbed when it is read.</summary>
    private sealed class State(string message, IReadOnlyList<KeyValuePair<string, object?>> values) : IReadOnlyList<KeyValuePair<string, object?>>
    {
        public string Message => message;

        public int Count => values.Count;

        public KeyValuePair<string, object?> this[int index] => new(values[index].Key, Clean(values[index].Value));

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        {
            for (var index = 0; index < Count; index++)
                yield return this[index];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => message;

        private static object? Clean(object? value) => value switch
        {
            null or bool or int or double or Guid or Enum or DateTimeOffset or TimeSpan => value,
            IFormattable formattable => Scrub.Line(formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture)),
            _ => Scrub.Line(value.ToString() ?? ""),
        };
    }

    /// <summary>An exception as it may be written down.</summary>
    private sealed class ScrubbedException(Exception original) : Exception(Scrub.Line(original.Message))
    {
        public override string ToString() => Scrub.Line(original.ToString());
    }
}
