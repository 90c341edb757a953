using System.Reflection;
using System.Reflection.Emit;
using Linli.Foundation.Facts;

namespace Linli.Tests.States;

/// <summary>Which facts a verb's class makes, read from its compiled code: so that the page cannot claim another.</summary>
internal static class FactScan
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The stored names of the facts made in this class and in the closures within it.</summary>
    public static IReadOnlyList<string> Of(Type type) =>
        [.. Within(type).SelectMany(Made).Where(made => made.IsAssignableTo(typeof(IFact))).Select(made => FactKinds.Of(made).Name).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<MethodBase> Within(Type type)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return type.GetMethods(All).Concat(type.GetNestedTypes(All).SelectMany(Within)).Concat(type.BaseType is { } above && above.Assembly == type.Assembly ? Within(above) : []);
    }

    private static IEnumerable<Type> Made(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
            yield break;
        for (var at = 0; at < code.Length;)
        {
            short value = code[at++];
            if (value == 0xFE)
                value = unchecked((short)(0xFE00 | code[at++]));
            var operation = Codes[value];
            if (operation == OpCodes.Newobj && Resolve(method, BitConverter.ToInt32(code, at)) is { } made)
                yield return made;
            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static Type? Resolve(MethodBase method, int token) => method.Module.ResolveMethod(token,
        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null, method.IsGenericMethod ? method.GetGenericArguments() : null)?.DeclaringType;
}
