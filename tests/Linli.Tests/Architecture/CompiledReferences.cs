using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Linli.Tests.Architecture;

/// <summary>Which type uses which, read from the compiled program, so that generated Razor code and lambdas count too.</summary>
/// <remarks>Constants are not seen: the compiler copies them. Cross-room constants are therefore <c>static readonly</c> (architecture.md).</remarks>
internal sealed class CompiledReferences : IDisposable
{
    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => (int)(ushort)code.Value);

    private readonly PEReader _file;
    private readonly MetadataReader _metadata;

    public CompiledReferences(string assembly)
    {
        _file = new PEReader(File.OpenRead(assembly));
        _metadata = _file.GetMetadataReader();
    }

    /// <summary>Every pair (user, used) of types of this assembly, nested types counted as their outermost.</summary>
    public IEnumerable<(string User, string Used)> Pairs()
    {
        foreach (var handle in _metadata.TypeDefinitions)
        {
            var user = Outermost(handle);
            var used = new HashSet<TypeDefinitionHandle>();
            Collect(_metadata.GetTypeDefinition(handle), used);
            foreach (var target in used.Select(Outermost).Distinct())
                if (target != user)
                    yield return (user, target);
        }
    }

    public void Dispose() => _file.Dispose();

    private void Collect(TypeDefinition type, HashSet<TypeDefinitionHandle> used)
    {
        var signatures = new Signatures(used);
        Add(type.BaseType, used);
        foreach (var implemented in type.GetInterfaceImplementations())
            Add(_metadata.GetInterfaceImplementation(implemented).Interface, used);
        foreach (var field in type.GetFields())
            _metadata.GetFieldDefinition(field).DecodeSignature(signatures, null);
        foreach (var handle in type.GetMethods())
        {
            var method = _metadata.GetMethodDefinition(handle);
            method.DecodeSignature(signatures, null);
            if (method.RelativeVirtualAddress == 0)
                continue;
            var body = _file.GetMethodBody(method.RelativeVirtualAddress);
            if (!body.LocalSignature.IsNil)
                _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(signatures, null);
            foreach (var token in Tokens(body.GetILReader()))
                Add(MetadataTokens.EntityHandle(token), used);
        }
    }

    private static List<int> Tokens(BlobReader code)
    {
        var tokens = new List<int>();
        while (code.RemainingBytes > 0)
        {
            int value = code.ReadByte();
            if (value == 0xFE)
                value = 0xFE00 | code.ReadByte();
            switch (OpCodesByValue[value].OperandType)
            {
                case OperandType.InlineNone: break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar: code.ReadByte(); break;
                case OperandType.InlineVar: code.ReadInt16(); break;
                case OperandType.InlineI8 or OperandType.InlineR: code.ReadInt64(); break;
                case OperandType.InlineSwitch: var branches = code.ReadInt32(); code.Offset += branches * 4; break;
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType: tokens.Add(code.ReadInt32()); break;
                default: code.ReadInt32(); break;
            }
        }
        return tokens;
    }

    private void Add(EntityHandle handle, HashSet<TypeDefinitionHandle> used)
    {
        if (handle.IsNil)
            return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition: used.Add((TypeDefinitionHandle)handle); break;
            case HandleKind.MethodDefinition: used.Add(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()); break;
            case HandleKind.FieldDefinition: used.Add(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()); break;
            case HandleKind.TypeSpecification: _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(new Signatures(used), null); break;
            case HandleKind.MemberReference: Add(_metadata.GetMemberReference((MemberReferenceHandle)handle).Parent, used); break;
            case HandleKind.MethodSpecification:
                var method = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Add(method.Method, used);
                method.DecodeSignature(new Signatures(used), null);
                break;
        }
    }

    private string Outermost(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
            type = _metadata.GetTypeDefinition(type.GetDeclaringType());
        return $"{_metadata.GetString(type.Namespace)}.{_metadata.GetString(type.Name)}";
    }

    /// <summary>Decodes signatures only to collect the types of this assembly in them.</summary>
    private sealed class Signatures(HashSet<TypeDefinitionHandle> used) : ISignatureTypeProvider<int, object?>
    {
        public int GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => used.Add(handle) ? 1 : 0;
        public int GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => 0;
        public int GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
        public int GetSZArrayType(int elementType) => 0;
        public int GetArrayType(int elementType, ArrayShape shape) => 0;
        public int GetByReferenceType(int elementType) => 0;
        public int GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => 0;
        public int GetPointerType(int elementType) => 0;
        public int GetPrimitiveType(PrimitiveTypeCode typeCode) => 0;
        public int GetFunctionPointerType(MethodSignature<int> signature) => 0;
        public int GetGenericMethodParameter(object? genericContext, int index) => 0;
        public int GetGenericTypeParameter(object? genericContext, int index) => 0;
        public int GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => 0;
        public int GetPinnedType(int elementType) => 0;
    }
}
