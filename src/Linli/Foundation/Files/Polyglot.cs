using System.Buffers.Binary;

namespace Linli.Foundation.Files;

/// <summary>Finds a file that is two things at once: a picture that is also a page, a program, a letter or an archive.</summary>
internal static class Polyglot
{
    private const int Head = 1024;
    private const int EndRecord = 22;
    private static readonly string[] Markup = ["<script", "<html", "<!doctype", "<svg", "<iframe", "<body", "<?php", "<?xml-stylesheet"];

    public static bool Is(ReadOnlySpan<byte> file, FileKind kind)
    {
        var head = file[..Math.Min(Head, file.Length)];
        return kind != FileKind.Pdf && head.IndexOf("%PDF-"u8) >= 0 || HoldsMarkup(head) || EndsAsZip(file);
    }

    private static bool HoldsMarkup(ReadOnlySpan<byte> head)
    {
        for (var at = head.IndexOf((byte)'<'); at >= 0; at = head.IndexOf((byte)'<'))
        {
            foreach (var word in Markup)
                if (Begins(head[at..], word))
                    return true;
            head = head[(at + 1)..];
        }
        return false;
    }

    private static bool Begins(ReadOnlySpan<byte> text, string word)
    {
        if (text.Length < word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
            if ((text[i] is >= (byte)'A' and <= (byte)'Z' ? text[i] | 0x20 : text[i]) != word[i])
                return false;
        return true;
    }

    /// <summary>A ZIP is read from its end: an end record whose comment reaches exactly to the last byte.</summary>
    private static bool EndsAsZip(ReadOnlySpan<byte> file)
    {
        var tail = file[Math.Max(0, file.Length - EndRecord - ushort.MaxValue)..];
        for (var at = tail.LastIndexOf("PK\x05\x06"u8); at >= 0; at = tail[..at].LastIndexOf("PK\x05\x06"u8))
            if (at + EndRecord <= tail.Length && at + EndRecord + BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]) == tail.Length)
                return true;
        return false;
    }
}
