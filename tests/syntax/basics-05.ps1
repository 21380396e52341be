using namespace System
 1 