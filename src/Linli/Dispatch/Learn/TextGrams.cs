namespace Linli.Dispatch.Learn;

/// <summary>字元组: every run of one to three letters of a text, each as a slot of a table of fixed size.</summary>
/// <remarks>
/// 1. Chinese needs no cutting into words: overlapping characters do as well and cannot cut wrongly, so that "路灯不亮" and "路灯 不亮" read alike.
/// 2. A slot is a hash. The model therefore keeps no word of anybody (domain.md 3.8 rule 15).
/// 3. Case and width are levelled and all digits are one: a house number says nothing of the matter.
/// </remarks>
internal static class TextGrams
{
    /// <summary>Slots of the table; a power of two.</summary>
    public const int Slots = 1 << SlotBits;

    /// <summary>Letters of the longest run.</summary>
    public const int Longest = 3;

    /// <summary>Of a longer text the beginning is read; nobody says only on the third page what it is about.</summary>
    public const int LongestText = 8_000;

    /// <summary>Letters of the beginning of a text that goes on as long again: there people mostly say what the matter is.</summary>
    public const int Beginning = 20;

    private const int SlotBits = 20;

    /// <summary>Counts the runs of a text and of its beginning into <paramref name="counts"/>, which forgets what it held.</summary>
    public static void Count(ReadOnlySpan<char> text, GramCounts counts)
    {
        counts.Begin(Math.Min(text.Length, LongestText) * Longest);
        var passed = 0;
        var at = new Letters(text);
        while (at.MoveNext())
        {
            for (var letters = 1; letters <= at.Reach; letters++)
                counts.Add(at.Slot(letters));
            if (++passed == Beginning)
                counts.MarkBeginning();
        }
        if (passed < 2 * Beginning)
            counts.UnmarkBeginning();
    }

    /// <summary>The place behind the beginning of a text; 0 where it goes on no longer than that.</summary>
    public static int EndOfBeginning(ReadOnlySpan<char> text)
    {
        var (passed, end) = (0, 0);
        var at = new Letters(text);
        while (passed < 2 * Beginning && at.MoveNext())
            if (++passed == Beginning)
                end = at.End;
        return passed < 2 * Beginning ? 0 : end;
    }

    private static char Levelled(char letter) => letter switch
    {
        >= '一' and <= '龥' => letter,
        >= '\uFF01' and <= '\uFF5E' => Levelled((char)(letter - 0xFEE0)),
        >= '0' and <= '9' => '0',
        >= 'A' and <= 'Z' => (char)(letter | 0x20),
        _ => letter,
    };

    /// <summary>Walks the letters of a text; at each, the runs that end there can be asked for.</summary>
    public ref struct Letters
    {
        private readonly ReadOnlySpan<char> _text;
        private int _next;
        private ulong _last;
        private (int One, int Two, int Three) _starts;

        /// <summary>Stands before the first letter of <paramref name="text"/>.</summary>
        public Letters(ReadOnlySpan<char> text) => _text = text.Length <= LongestText ? text : text[..LongestText];

        /// <summary>Letters of the longest run that ends here, 1 to 3.</summary>
        public int Reach { get; private set; }

        /// <summary>The place behind the present letter.</summary>
        public readonly int End => _next;

        /// <summary>Goes to the next letter; a run goes on over white space and ends at any other sign.</summary>
        public bool MoveNext()
        {
            while (_next < _text.Length)
            {
                var letter = Levelled(_text[_next++]);
                if (char.IsLetterOrDigit(letter))
                {
                    Reach = Math.Min(Reach + 1, Longest);
                    _last = (_last << 16) | letter;
                    _starts = (_next - 1, _starts.One, _starts.Two);
                    return true;
                }
                if (!char.IsWhiteSpace(letter))
                    Reach = 0;
            }
            return false;
        }

        /// <summary>The slot of the run of so many letters that ends here.</summary>
        public readonly int Slot(int letters)
        {
            var hash = (_last & ((1UL << (16 * letters)) - 1)) * 0x9E37_79B9_7F4A_7C15;
            // Once alone leaves like runs in like slots; this spreads them.
            return (int)(((hash ^ (hash >> 32)) * 0xD6E8_FEB8_6659_FD93) >> (64 - SlotBits));
        }

        /// <summary>Where the run of so many letters that ends here begins.</summary>
        public readonly int Start(int letters) => letters switch { 1 => _starts.One, 2 => _starts.Two, _ => _starts.Three };
    }
}
