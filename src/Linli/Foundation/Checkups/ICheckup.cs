namespace Linli.Foundation.Checkups;

/// <summary>体检: something a room looks at for <c>linli doctor</c>; registered with <c>services.AddSingleton&lt;ICheckup, …&gt;()</c>, done in floor order.</summary>
public interface ICheckup
{
    /// <summary>True when nothing above can be looked at after it failed: without a schema or with the wrong keys every other finding would mislead.</summary>
    bool IsGround => false;

    /// <summary>Looks, changes nothing. Long looks tell <paramref name="progress"/> the share done, 0 to 1.</summary>
    IEnumerable<Finding> Look(IProgress<double>? progress);
}
