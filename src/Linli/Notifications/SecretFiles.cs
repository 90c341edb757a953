namespace Linli.Notifications;

/// <summary>密钥文件: takes secrets out of the files that the settings name, so that none stands in the settings or in the database.</summary>
internal static class SecretFiles
{
    extension(NotificationsSettings settings)
    {
        /// <summary>The settings with what lies in files. A file that is named and not there stops the start, with its name.</summary>
        public NotificationsSettings WithSecrets() => settings with
        {
            Sms = settings.Sms is { } sms ? With(sms) : null,
            Voice = settings.Voice is { } voice ? (VoiceSettings)With(voice) : null,
            Mail = settings.Mail is { } mail ? mail with { Password = Of(mail.PasswordFile, mail.Password) } : null,
            Webhooks = [.. settings.Webhooks.Select(group => group with { Url = Of(group.UrlFile, group.Url), Secret = Of(group.SecretFile, group.Secret) })],
        };
    }

    private static SmsSettings With(SmsSettings sms) => sms with
    {
        Secret = Of(sms.SecretFile, sms.Secret),
        Headers = sms.Headers.Concat(sms.HeaderFiles.Select(pair => KeyValuePair.Create(pair.Key, Of(pair.Value, "")))).ToDictionary(pair => pair.Key, pair => pair.Value),
        Callback = sms.Callback is { } callback ? callback with { Key = Of(callback.KeyFile, callback.Key) } : null,
    };

    private static string Of(string? file, string otherwise) => file is null ? otherwise
        : File.Exists(file) ? File.ReadAllText(file).Trim()
        : throw new InvalidOperationException($"Linli:Notifications names the file {file}, which is not there.");
}
